package vn.lienthong.kit.aggregate;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.DossierEvent;

/// What an aggregate makes of an event from elsewhere. Pure: the same state and event give the same
/// outcome. An exception means that the event cannot be processed, now or ever: its subject is
/// parked.
@FunctionalInterface
public interface Reaction<S> {
    Outcome<S> on(@Nullable S state, DossierEvent event);
}
