package vn.lienthong.notification.templates.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How far the carrier's approval of one version has come. Carriers refuse service messages whose
/// text was not registered with them before.
///
/// @param steps oldest first; none for a draft
public record Approval(List<Step> steps) {

    public static final Approval DRAFT = new Approval(List.of());

    public Approval {
        steps = List.copyOf(steps);
    }

    public enum State {
        /// Soạn thảo.
        DRAFT,
        /// Đã gửi nhà mạng.
        SUBMITTED,
        /// Nhà mạng đã duyệt.
        APPROVED,
        /// Nhà mạng không duyệt.
        REJECTED
    }

    /// What was written down.
    ///
    /// @param reason why it was rejected; may be empty otherwise
    /// @param at business time
    /// @param by who wrote it down; empty for what came with the service
    public record Step(State state, String reason, Instant at, String by) {}

    /// What became of the wish to take a step.
    public sealed interface Decision {
        record Accepted(Approval next) implements Decision {}

        /// It is there already.
        record Unchanged() implements Decision {}

        /// It does not lead there from here.
        record OutOfOrder(State now) implements Decision {}

        /// A rejection without its reason helps nobody to write it better.
        record ReasonMissing() implements Decision {}
    }

    public State state() {
        return steps.isEmpty() ? State.DRAFT : steps.getLast().state();
    }

    public Decision decide(Step step) {
        if (step.state() == state()) {
            return new Decision.Unchanged();
        }
        boolean inOrder =
                switch (state()) {
                    case DRAFT -> step.state() == State.SUBMITTED;
                    case SUBMITTED -> step.state() != State.DRAFT;
                    case APPROVED, REJECTED -> false;
                };
        if (!inOrder) {
            return new Decision.OutOfOrder(state());
        }
        if (step.state() == State.REJECTED && step.reason().isBlank()) {
            return new Decision.ReasonMissing();
        }
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Decision.Accepted(new Approval(more));
    }
}
