package vn.lienthong.fuzz;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What came of trying one target.
///
/// @param inputs how many were tried
/// @param findings files that each hold an input that was not refused as it should be
/// @param broken whether it failed without such a file: a process that ended before its time, or
///   one input that fails again
/// @param log what it printed
record Outcome(
        Target target, long inputs, Duration took, List<Path> findings, boolean broken, Path log) {

    Outcome {
        findings = List.copyOf(findings);
    }

    boolean isGood() {
        return findings.isEmpty() && !broken;
    }
}
