/// The journey of a dossier as a pure state machine. [Journey#decide] takes a [JourneyState] and a
/// fact, and says what follows: the next state and the events to publish. [Course] is what all
/// states share: the receipt, the legs with every visit of the dossier, the promise and the chained
/// [History].
@NullMarked
package vn.lienthong.routing.journey.domain;

import org.jspecify.annotations.NullMarked;
