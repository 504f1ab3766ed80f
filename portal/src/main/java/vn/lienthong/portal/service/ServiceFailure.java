package vn.lienthong.portal.service;

import org.jspecify.annotations.Nullable;

/// A question that a service did not answer as asked.
public final class ServiceFailure extends RuntimeException {
    private final Kind kind;
    private final ServiceName service;
    private final @Nullable Problem problem;

    /// What kept the service from answering.
    public enum Kind {
        /// It does not answer, or answers with a fault of its own.
        DOWN,
        /// It does not accept the officer's token.
        TOKEN_REFUSED,
        /// The officer's role or office is not enough.
        NOT_ALLOWED,
        /// There is no such thing.
        UNKNOWN,
        /// The visitor asked too often.
        TOO_OFTEN,
        /// It refuses for a reason of its own; see the problem.
        REFUSED
    }

    ServiceFailure(
            Kind kind, ServiceName service, @Nullable Problem problem, @Nullable Throwable cause) {
        super(service + " " + kind, cause);
        this.kind = kind;
        this.service = service;
        this.problem = problem;
    }

    public Kind kind() {
        return kind;
    }

    public ServiceName service() {
        return service;
    }

    /// The service's own words, when it gave any.
    public @Nullable Problem problem() {
        return problem;
    }
}
