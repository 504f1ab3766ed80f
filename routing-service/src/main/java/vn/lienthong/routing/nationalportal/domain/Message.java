package vn.lienthong.routing.nationalportal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;

/// What the national portal is told by one call.
public sealed interface Message {

    DossierStatus status();

    Push.Kind kind();

    /// How a dossier stands (DongBoHoSoMC).
    ///
    /// @param about of the moment of the event, its owner empty when told before
    /// @param update whether the portal knows the dossier already
    /// @param finishedAt when the handling ended, absent while it goes on
    /// @param returnedAt when the applicant got the result, absent before
    /// @param remark why it was refused, stopped or withdrawn; empty otherwise
    /// @param asked what the applicant has to add, absent in every other status
    record Status(
            Particulars about,
            boolean update,
            DossierStatus status,
            @Nullable Instant finishedAt,
            @Nullable Instant returnedAt,
            String remark,
            @Nullable Pause asked)
            implements Message {
        @Override
        public Push.Kind kind() {
            return Push.Kind.STATUS;
        }
    }

    /// What an office did (CapNhatTienDoHoSoMC).
    ///
    /// @param actor account of the officer
    /// @param content what was done, in words
    /// @param startedAt when the step was taken over, absent when it was not
    /// @param dueAt planned end of the step, absent for a step that the plan does not have any more
    record Progress(
            String code,
            String actor,
            String office,
            Instant at,
            String content,
            DossierStatus status,
            @Nullable Instant startedAt,
            @Nullable Instant dueAt)
            implements Message {
        @Override
        public Push.Kind kind() {
            return Push.Kind.PROGRESS;
        }
    }
}
