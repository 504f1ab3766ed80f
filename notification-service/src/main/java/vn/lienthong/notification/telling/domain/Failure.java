package vn.lienthong.notification.telling.domain;

/// Why a message did not arrive, from the least to the most certain.
public enum Failure {
    /// Ours or the provider's: it was never sent, or nobody can tell.
    TECHNICAL,
    /// The recipient could not be reached in time; another time it might be.
    TEMPORARY,
    /// The address does not exist, or refuses for good.
    PERMANENT
}
