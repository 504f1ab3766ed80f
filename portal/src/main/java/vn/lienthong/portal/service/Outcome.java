package vn.lienthong.portal.service;

/// What came of a command sent to a service.
public sealed interface Outcome<T> {

    /// The service did it.
    record Done<T>(T answer) implements Outcome<T> {}

    /// The service refuses, and says why: bad input (400), conflict (409), unacceptable content
    /// (422).
    record Refused<T>(Problem problem) implements Outcome<T> {}

    /// The service did not answer. It may have done it or not; sending the same again, under the
    /// same key, is safe.
    record Unanswered<T>(ServiceName service) implements Outcome<T> {}
}
