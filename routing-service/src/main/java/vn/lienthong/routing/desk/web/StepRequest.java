package vn.lienthong.routing.desk.web;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.routing.desk.domain.DeskCommand;
import vn.lienthong.routing.desk.domain.DeskCommand.Complete;
import vn.lienthong.routing.desk.domain.DeskCommand.Refuse;
import vn.lienthong.routing.desk.domain.DeskCommand.Reject;
import vn.lienthong.routing.desk.domain.DeskCommand.Return;
import vn.lienthong.routing.desk.domain.DeskCommand.Suspend;

/// The body of every command; each takes of it what concerns it.
///
/// @param reason why, for refusal, return, suspension and rejection
/// @param note a remark, for completion
/// @param toStep the earlier step that a return goes to; absent for the one before
/// @param ground a {@link SuspensionGround}, for suspension
/// @param legalBasis the legal rule that the suspension rests on
/// @param override asks for papers a second time
/// @param visit the visit that the officer saw; absent for the latest
record StepRequest(
        @Nullable String reason,
        @Nullable String note,
        @Nullable String toStep,
        @Nullable String ground,
        @Nullable String legalBasis,
        @Nullable Boolean override,
        @Nullable Integer visit) {

    static final StepRequest EMPTY = new StepRequest(null, null, null, null, null, null, null);

    private static final int LONGEST = 2000;

    /// @throws vn.lienthong.kit.web.Problem 400 when the note is too long
    DeskCommand completion() {
        FieldErrors errors = new FieldErrors();
        requireShort(errors, "note", note);
        errors.throwIfAny();
        return new Complete(note);
    }

    DeskCommand refusal() {
        return new Refuse(reasonGiven(new FieldErrors()));
    }

    DeskCommand giveBack() {
        return new Return(toStep, reasonGiven(new FieldErrors()));
    }

    DeskCommand rejection() {
        return new Reject(reasonGiven(new FieldErrors()));
    }

    DeskCommand suspension() {
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
