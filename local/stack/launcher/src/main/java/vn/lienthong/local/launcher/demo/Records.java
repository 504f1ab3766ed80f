package vn.lienthong.local.launcher.demo;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.lienthong.local.launcher.demo.Parcel.Leg;
import vn.lienthong.local.launcher.surface.Dossiers;

/// What the services have on record about a dossier of the story.
final class Records {

    private final Dossiers dossiers;
    private final Stage stage;

    Records(Dossiers dossiers, Stage stage) {
        this.dossiers = dossiers;
        this.stage = stage;
    }

    JsonNode deadlines(Parcel parcel) {
        return dossiers.deadlines(stage.counter(), parcel.code());
    }

    /// The clock of the whole dossier.
    JsonNode clock(Parcel parcel) {
        return deadlines(parcel).path("dossier");
    }

    /// The clock of the whole dossier, once it is in that state.
    Optional<JsonNode> clock(Parcel parcel, String state) {
        return Optional.of(clock(parcel)).filter(clock -> text(clock, "state").equals(state));
    }

    Stream<JsonNode> steps(Parcel parcel) {
        return deadlines(parcel).path("steps").valueStream();
    }

    Optional<JsonNode> step(Parcel parcel, Leg leg) {
        return steps(parcel).filter(step -> text(step, "step").equals(leg.step())).findFirst();
    }

    /// The letters of apology that an office owes, or has issued, for this dossier.
    Stream<JsonNode> letters(Parcel parcel, Leg leg) {
        return dossiers.letters(stage.officer(leg.office(), "LEADER"), leg.office())
                .valueStream()
                .filter(letter -> text(letter, "code").equals(parcel.code()));
    }

    Stream<JsonNode> notifications(Parcel parcel) {
        return dossiers.notifications(stage.counter(), parcel.code()).valueStream();
    }

    int status(Parcel parcel) {
        return dossiers.dossier(stage.counter(), parcel.code()).path("status").asInt(0);
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
