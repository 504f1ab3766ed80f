package vn.lienthong.local.launcher.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A dossier of the story, as its receipt describes it.
///
/// @param letter A, B or C
/// @param way the steps in order
record Parcel(
        String letter, Person applicant, String code, String pin, Instant dueAt, List<Leg> way) {

    /// Who applies; invented.
    record Person(String fullName, String idNumber, String phone, String email, String address) {}

    record Leg(String step, String name, String office, String officeName) {
        @Override
        public String toString() {
            return officeName;
        }
    }

    static Parcel of(String letter, Person applicant, JsonNode receipt) {
        return new Parcel(
                letter,
                applicant,
                receipt.path("code").asString(""),
                receipt.path("lookupPin").asString(""),
                time(receipt.path("dueAt")),
                receipt.path("legs")
                        .valueStream()
                        .map(leg ->
                                new Leg(
                                        leg.path("step").asString(""),
                                        leg.path("name").asString(leg.path("step").asString("")),
                                        leg.path("office").asString(""),
                                        leg.path("officeName")
                                                .asString(leg.path("office").asString(""))))
                        .toList());
    }

    static Instant time(JsonNode node) {
        return OffsetDateTime.parse(node.asString("")).toInstant();
    }

    Leg leg(int index) {
        return way.get(index);
    }
}
