package vn.lienthong.intake.jobs;

/// How far a job is.
public enum JobState {
    /// Stored; nothing was done yet.
    WAITING,
    RUNNING,
    DONE
}
