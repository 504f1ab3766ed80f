/// What passes by the clock: finds the dossiers for which something has fallen due, in time and in
/// bounded work, and lets it fire.
///
/// - [Timekeeper] is the loop. Firing is a compare-and-set on the dossier's document, so that any
///   number of processes may try and one succeeds.
/// - [Ownership]: which dossiers this process looks after, by the partitions that Kafka gave it.
/// - [LookAhead] holds what its own dossiers' next instants are, a while ahead, in a [DueHeap] for
///   each lane; [DueStore] fills it from the index, and whoever writes a dossier notes it there.
/// - [Sweeper]: whatever an owner has missed is found here, by any process, a little later.
/// - [Firing] decides and writes one batch; [FiringMeters] tells how late it was.
@NullMarked
package vn.lienthong.deadline.clocks.firing;

import org.jspecify.annotations.NullMarked;
