package vn.lienthong.workingtime;

/// A fraction of a working day was to be counted under a policy that counts whole days only.
public final class FractionNotAllowed extends RuntimeException {

    private final Limit limit;
    private final Policy policy;

    FractionNotAllowed(Limit limit, Policy policy) {
        super("%s cannot be counted under %s, only under ROLLING".formatted(limit, policy));
        this.limit = limit;
        this.policy = policy;
    }

    /// The limit with the fraction.
    public Limit limit() {
        return limit;
    }

    /// The policy that has no place for it.
    public Policy policy() {
        return policy;
    }
}
