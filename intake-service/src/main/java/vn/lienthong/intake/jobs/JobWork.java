package vn.lienthong.intake.jobs;

import java.util.function.Predicate;

/// What a job consists of.
@FunctionalInterface
public interface JobWork<J> {

    /// Goes on where the job is, and returns when it is done or may not go on.
    ///
    /// @param note stores how far the job is; false when somebody else has it now or this process
    ///   stops
    void run(J job, Predicate<J> note);
}
