/// What comes in over Kafka, and what passes by the clock: the two ways in which a dossier's
/// deadlines change without anybody asking.
@NullMarked
package vn.lienthong.deadline.clocks.messaging;

import org.jspecify.annotations.NullMarked;
