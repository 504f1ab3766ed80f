package vn.lienthong.notification.telling.domain;

import java.time.Instant;
import java.util.Map;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.CourtesyLetterSigned;
import vn.lienthong.notification.courtesy.domain.CourtesyCommand;
import vn.lienthong.notification.courtesy.domain.CourtesyDecision;
import vn.lienthong.notification.courtesy.domain.CourtesyId;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;
import vn.lienthong.notification.courtesy.domain.CourtesyLetter;
import vn.lienthong.notification.templates.domain.Occasion;

/// What a head does about a letter of congratulation or condolence: once it is signed the applicant
/// is told, by text message, and by mail with the letter.
public final class CourtesyTelling {

    private final Offices offices;

    public CourtesyTelling(Offices offices) {
        this.offices = offices;
    }

    /// The head's command on one letter; unchanged when it was decided on before.
    ///
    /// @param machine machine time: from when the messages may be sent
    public Decision on(
            Correspondence state, CourtesyLetter letter, CourtesyCommand command, Instant machine) {
        return switch (letter.decide(command)) {
            case CourtesyDecision.Accepted(CourtesyLetter next) ->
                    accepted(state.with(next), next, command, machine);
            case CourtesyDecision.AlreadyDecided _ -> new Decision.Unchanged();
        };
    }

    private Decision accepted(
            Correspondence state, CourtesyLetter letter, CourtesyCommand command, Instant machine) {
        return switch (command) {
            case CourtesyCommand.Sign signed -> signed(state, letter, signed, machine);
            case CourtesyCommand.SetAside _ -> Decision.changed(state);
        };
    }

    private Decision signed(
            Correspondence state,
            CourtesyLetter letter,
            CourtesyCommand.Sign signed,
            Instant machine) {
        CourtesyId id = new CourtesyId(state.code(), letter.kind());
        return new Notices(
                        offices,
                        Ways.USUAL,
                        state,
                        "courtesy/" + letter.kind(),
                        signed.at(),
                        machine)
                .citizen(
                        occasion(letter.kind()),
                        signed.office(),
                        Map.of("signedBy", signed.by()),
                        id.toString())
                .writtenWith(
                        new CourtesyLetterSigned(
                                state.code(),
                                signed.at(),
                                letter.kind().name(),
                                letter.office(),
                                signed.by()));
    }

    private static Occasion occasion(CourtesyKind kind) {
        return switch (kind) {
            case CONGRATULATION_BIRTH -> Occasion.CONGRATULATION_BIRTH;
            case CONGRATULATION_MARRIAGE -> Occasion.CONGRATULATION_MARRIAGE;
            case CONDOLENCE_DEATH -> Occasion.CONDOLENCE_DEATH;
        };
    }
}
