package vn.lienthong.routing.model;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contracts.event.EventTypes;

/// A consumer as service-kit runs it: what is too early waits, and all that follows from the same
/// source behind it; after every change it is tried again.
abstract class Reader {

    enum Taken {
        CHANGED,
        UNCHANGED,
        TOO_EARLY
    }

    private List<Sent> early = new ArrayList<>();

    abstract Taken take(Sent sent);

    void hear(Sent sent) {
        if (isBehind(sent, early)) {
            early.add(sent);
            return;
        }
        switch (take(sent)) {
            case CHANGED -> retry();
            case UNCHANGED -> {}
            case TOO_EARLY -> early.add(sent);
        }
    }

    boolean isWaiting() {
        return !early.isEmpty();
    }

    private void retry() {
        boolean progress = true;
        while (progress) {
            progress = false;
            List<Sent> stillEarly = new ArrayList<>();
            for (Sent sent : early) {
                Taken taken = isBehind(sent, stillEarly) ? Taken.TOO_EARLY : take(sent);
                if (taken == Taken.TOO_EARLY) {
                    stillEarly.add(sent);
                }
                progress |= taken == Taken.CHANGED;
            }
            early = stillEarly;
        }
    }

    private static boolean isBehind(Sent sent, List<Sent> waiting) {
        return waiting.stream()
                .anyMatch(one ->
                        one.source().equals(sent.source())
                                && EventTypes.topic(one.event())
                                        .equals(EventTypes.topic(sent.event())));
    }
}
