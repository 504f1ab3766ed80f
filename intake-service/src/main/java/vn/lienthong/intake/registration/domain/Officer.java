package vn.lienthong.intake.registration.domain;

/// Who acts at the counter (cán bộ tiếp nhận).
///
/// @param account name of the account, the `actor` of events
/// @param fullName as it is printed
public record Officer(String account, String fullName) {}
