/// What a program writes into its log. The text of a fault may repeat what somebody typed in, or
/// what stands in the store; a log is no place for it. Faults are therefore told by their kind and
/// place, and their text only where it is known to speak of machines.
///
/// A program that has this on its class path logs so from its first line on (`logback-spring.xml`).
@NullMarked
package vn.lienthong.logging;

import org.jspecify.annotations.NullMarked;
