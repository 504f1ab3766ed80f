package vn.lienthong.fuzz;

/// How much is tried.
///
/// @param runs inputs for each target, at least 1
/// @param seed of what chance decides; the same seed makes up much the same inputs again
/// @param kept whether inputs that reached something new are kept for the next time
record Effort(long runs, long seed, boolean kept) {

    /// Below this the better compiler is not worth its own time.
    private static final long LONG = 100_000;

    static final long USUAL_RUNS = 1_000_000;

    boolean isLong() {
        return runs >= LONG;
    }
}
