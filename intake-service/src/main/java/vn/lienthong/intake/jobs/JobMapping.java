package vn.lienthong.intake.jobs;

import org.bson.Document;

/// The stored form of a job. Whose it is and how long is added to it.
public interface JobMapping<J> {

    String id(J job);

    JobState state(J job);

    /// All but id and state.
    Document write(J job);

    /// The job that was stored.
    ///
    /// @param document with `_id` and `state`
    J read(Document document);
}
