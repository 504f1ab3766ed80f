/// Fuzzing: inputs made up by the million, guided by what they reach, against everything that reads
/// what comes from outside.
///
/// A target is a class with one method that takes an input. It stands in the package of what it
/// tries, calls that, and fails on anything but the refusal that is documented. Each runs in a
/// process of its own.
@NullMarked
package vn.lienthong.fuzz;

import org.jspecify.annotations.NullMarked;
