package vn.lienthong.notification;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.kit.sealing.Applicants;
import vn.lienthong.kit.sealing.Seals;

/// Applicants whose seal anybody opens, for tests without keys.
public final class Tickets {

    private static final String NOTHING = "-";

    private Tickets() {}

    /// An applicant as events carry him.
    public static SealedApplicant of(Applicant applicant) {
        return new SealedApplicant(
                applicant.kind(),
                Stream.of(
                                applicant.fullName(),
                                applicant.idNumber(),
                                applicant.phone(),
                                applicant.email(),
                                applicant.address())
                        .map(text -> text == null ? NOTHING : text)
                        .collect(Collectors.joining("|")));
    }

    /// Who it is.
    public static Applicant open(String code, SealedApplicant sealed) {
        @Nullable String ticket = sealed.sealed();
        if (ticket == null) {
            return Applicant.unknown(sealed.kind());
        }
        List<String> fields = List.of(ticket.split("\\|", -1));
        return new Applicant(
                sealed.kind(),
                fields.get(0),
                field(fields.get(1)),
                field(fields.get(2)),
                field(fields.get(3)),
                field(fields.get(4)));
    }

    /// An event as it is published, its applicant under a real seal.
    static JsonNode sealed(DossierEvent event, Seals seals, JsonMapper json) {
        JsonNode tree = json.valueToTree(event);
        if (tree instanceof ObjectNode fields && fields.has("applicant")) {
            seals.make(List.of(event.code()));
            SealedApplicant ticket =
                    json.treeToValue(fields.get("applicant"), SealedApplicant.class);
            fields.set(
                    "applicant",
                    json.valueToTree(
                            new Applicants(seals).seal(event.code(), open(event.code(), ticket))));
        }
        return tree;
    }

    private static @Nullable String field(String text) {
        return text.equals(NOTHING) ? null : text;
    }
}
