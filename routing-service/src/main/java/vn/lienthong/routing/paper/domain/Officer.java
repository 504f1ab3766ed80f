package vn.lienthong.routing.paper.domain;

import java.util.function.Predicate;

/// Who scans.
///
/// @param account name of the account, which the scan keeps
/// @param office the officer's own office
/// @param actsFor whether the officer may act for an office: the own one and those below it
public record Officer(String account, String office, Predicate<String> actsFor) {}
