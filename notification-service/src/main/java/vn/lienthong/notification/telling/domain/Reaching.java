package vn.lienthong.notification.telling.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.lienthong.notification.templates.domain.Occasion;

/// Sees to it that somebody is told: by another way when one fails, and by the counter when all
/// have failed.
final class Reaching {

    /// What asks something of the applicant, or moves his date: he must hear of it even when he
    /// gave no address. Of the rest the counter need not tell him again.
    private static final Set<Occasion> MUST =
            EnumSet.of(
                    Occasion.SUPPLEMENT_REQUIRED,
                    Occasion.PAYMENT_REQUIRED,
                    Occasion.RESCHEDULED,
                    Occasion.APOLOGY_LETTER,
                    Occasion.READY,
                    Occasion.REJECTED);

    /// What is courtesy, or was asked for beyond the service: nobody rings somebody up for it.
    private static final Set<Occasion> NEVER =
            EnumSet.of(
                    Occasion.CONGRATULATION_BIRTH,
                    Occasion.CONGRATULATION_MARRIAGE,
                    Occasion.CONDOLENCE_DEATH,
                    Occasion.SATISFACTION_INVITATION);

    private Reaching() {}

    /// After a message failed: the same by the other way, or a task of the counter.
    static Correspondence afterFailure(Correspondence state, int number, Moment now) {
        Notification failed = state.notifications().get(number - 1);
        Alternative way = failed.alternative();
        if (way != null && missing(state, failed, way)) {
            return state.plus(
                    List.of(failed.elsewhere(state.notifications().size() + 1, way, now)));
        }
        return task(state, failed, now);
    }

    private static boolean missing(Correspondence state, Notification failed, Alternative way) {
        String key = Notification.key(failed.fact(), failed.audience(), way.channel());
        return state.notifications().stream().noneMatch(n -> n.key().equals(key));
    }

    /// After messages came into being, some of which perhaps have nowhere to go.
    static Correspondence afterTelling(
            Correspondence state, List<Notification> created, Moment now) {
        Correspondence next = state;
        for (Notification message : created) {
            next = task(next, message, now);
        }
        return next;
    }

    private static Correspondence task(Correspondence state, Notification message, Moment now) {
        if (message.audience() != Audience.CITIZEN
                || NEVER.contains(message.occasion())
                || state.unreached().stream().anyMatch(u -> u.fact().equals(message.fact()))) {
            return state;
        }
        List<Notification> all = about(state, message.fact());
        boolean tried = all.stream().anyMatch(n -> tried(n.progress()));
        if (all.stream().anyMatch(n -> n.progress().hopeful())
                || !(tried || MUST.contains(message.occasion()))) {
            return state;
        }
        List<Unreached> more = new ArrayList<>(state.unreached());
        more.add(new Unreached(message.fact(), message.occasion(), now.business(), null));
        return state.unreached(more);
    }

    private static boolean tried(Progress progress) {
        return progress instanceof Progress.Failed || progress instanceof Progress.Expired;
    }

    private static List<Notification> about(Correspondence state, String fact) {
        return state.notifications().stream()
                .filter(n -> n.audience() == Audience.CITIZEN)
                .filter(n -> n.fact().equals(fact))
                .toList();
    }

    /// After a message arrived that nobody expected any more.
    static Correspondence afterArrival(Correspondence state, Notification arrived, Moment now) {
        return settle(
                state,
                arrived.fact(),
                new Unreached.Settlement(Unreached.Way.BY_LATE_MESSAGE, "", now.business(), ""));
    }

    /// The same state when there is no such open task.
    static Correspondence settle(
            Correspondence state, String fact, Unreached.Settlement settlement) {
        boolean open = state.unreached().stream().anyMatch(u -> u.fact().equals(fact) && u.open());
        return open
                ? state.unreached(
                        state.unreached().stream()
                                .map(u -> u.fact().equals(fact) ? u.settled(settlement) : u)
                                .toList())
                : state;
    }
}
