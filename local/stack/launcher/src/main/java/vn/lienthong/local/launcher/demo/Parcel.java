package vn.lienthong.local.launcher.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A dossier of the story, as its receipt describes it.
///
/// @param letter A, B or C
/// @param way the steps in order
record Parcel(
        String letter, Person applicant, String code, String pin, Instant dueAt, List<Leg> way) {

    /// Who applies; invented.
    record Person(String fullName, String idNumber, String phone, String email, String address) {

        static Person numbered(int number, String fullName, String mailbox) {
            return new Person(
                    fullName,
                    "00008500080" + number,
                    "091200080" + number,
                    mailbox + "@example.vn",
                    "Tổ " + number + ", phường Bình An");
        }

        Map<String, Object> asBody() {
            return Map.of(
                    "kind", "CITIZEN",
                    "fullName", fullName,
                    "idNumber", idNumber,
                    "phone", phone,
                    "email", email,
                    "address", address);
        }
    }

    /// One office's share of the way.
    ///
    /// @param at the office's short name, for the timeline
    record Leg(String step, String name, String office, String at) {}

    /// Reads what `POST /api/dossiers` answered.
    ///
    /// @param shortNames of offices, by code
    static Parcel of(
            String letter, Person applicant, JsonNode receipt, Map<String, String> shortNames) {
        return new Parcel(
                letter,
                applicant,
                receipt.path("code").asString(""),
                receipt.path("lookupPin").asString(""),
                time(receipt.path("dueAt")),
                receipt.path("legs").valueStream().map(leg -> leg(leg, shortNames)).toList());
    }

    private static Leg leg(JsonNode leg, Map<String, String> shortNames) {
        var step = leg.path("step").asString("");
        var office = leg.path("office").asString("");
        return new Leg(
                step,
                leg.path("name").asString(step),
                office,
                shortNames.getOrDefault(office, office));
    }

    static Instant time(JsonNode node) {
        return OffsetDateTime.parse(node.asString("")).toInstant();
    }

    Leg leg(int index) {
        return way.get(index);
    }
}
