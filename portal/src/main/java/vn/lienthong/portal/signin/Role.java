package vn.lienthong.portal.signin;

/// What an officer may do, as the token's `roles` says it.
public enum Role {
    COUNTER,
    SPECIALIST,
    LEADER,
    OPERATIONS,
    REPORTS
}
