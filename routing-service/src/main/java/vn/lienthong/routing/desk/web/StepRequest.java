package vn.lienthong.routing.desk.web;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.desk.domain.DeskCommand;
import vn.lienthong.routing.desk.domain.DeskCommand.Accept;
import vn.lienthong.routing.desk.domain.DeskCommand.Assign;
import vn.lienthong.routing.desk.domain.DeskCommand.Complete;
import vn.lienthong.routing.desk.domain.DeskCommand.Examine;
import vn.lienthong.routing.desk.domain.DeskCommand.Refuse;
import vn.lienthong.routing.desk.domain.DeskCommand.Reject;
import vn.lienthong.routing.desk.domain.DeskCommand.Resume;
import vn.lienthong.routing.desk.domain.DeskCommand.Return;
import vn.lienthong.routing.desk.domain.DeskCommand.Suspend;

/// The body of every command; each takes of it what concerns it.
///
/// @param reason why, for refusal, return, suspension and rejection
/// @param note a remark, for completion and examination
/// @param toStep the earlier step that a return goes to; absent for the one before
/// @param ground a {@link SuspensionGround}, for suspension
/// @param legalBasis the legal rule that the suspension rests on
/// @param officer account of who is to work on it, for assignment
/// @param override asks for papers a second time
/// @param visit the visit that the officer saw; absent for the latest
record StepRequest(
        @Nullable String reason,
        @Nullable String note,
        @Nullable String toStep,
        @Nullable String ground,
        @Nullable String legalBasis,
        @Nullable String officer,
        @Nullable Boolean override,
        @Nullable Integer visit) {

    static final StepRequest EMPTY =
            new StepRequest(null, null, null, null, null, null, null, null);

    private static final int LONGEST = 2000;
    private static final int LONGEST_ACCOUNT = 100;

    /// The command of that name.
    ///
    /// @throws Problem 400 when what it needs is missing or too long, 404 when there is none of
    ///   that name
    DeskCommand command(String name) {
        return switch (name) {
            case "acceptance" -> new Accept();
            case "refusal" -> new Refuse(reasonGiven(new FieldErrors()));
            case "completion" -> new Complete(noteGiven());
            case "return" -> new Return(toStep, reasonGiven(new FieldErrors()));
            case "suspension" -> suspension();
            case "resumption" -> new Resume();
            case "rejection" -> new Reject(reasonGiven(new FieldErrors()));
            case "assignment" -> new Assign(officerGiven());
            case "examination" -> new Examine(noteGiven());
            default -> throw Problem.notFound("kit.not-found");
        };
    }

    private @Nullable String noteGiven() {
        FieldErrors errors = new FieldErrors();
        requireShort(errors, "note", note);
        errors.throwIfAny();
        return note;
    }

    private String officerGiven() {
        String given = officer == null ? "" : officer.strip();
        FieldErrors errors = new FieldErrors();
        if (given.isEmpty()) {
            errors.add("officer", "desk.officer.missing");
        }
        if (given.length() > LONGEST_ACCOUNT) {
            errors.add("officer", "desk.text.long", LONGEST_ACCOUNT);
        }
        errors.throwIfAny();
        return given;
    }

    private DeskCommand suspension() {
        FieldErrors errors = new FieldErrors();
        requireShort(errors, "legalBasis", legalBasis);
        SuspensionGround given = ground(errors);
        String why = reasonGiven(errors);
        return new Suspend(given, why, legalBasis, Boolean.TRUE.equals(override));
    }

    private SuspensionGround ground(FieldErrors errors) {
        for (SuspensionGround one : SuspensionGround.values()) {
            if (one.name().equals(ground)) {
                return one;
            }
        }
        errors.add("ground", "desk.ground");
        return SuspensionGround.OTHER;
    }

    private String reasonGiven(FieldErrors errors) {
        if (reason == null || reason.isBlank()) {
            errors.add("reason", "desk.reason.missing");
        }
        requireShort(errors, "reason", reason);
        errors.throwIfAny();
        return reason == null ? "" : reason.strip();
    }

    private static void requireShort(FieldErrors errors, String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            errors.add(field, "desk.text.long", LONGEST);
        }
    }
}
