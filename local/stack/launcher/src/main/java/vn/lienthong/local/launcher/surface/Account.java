package vn.lienthong.local.launcher.surface;

import java.util.Set;

/// A sample account.
///
/// @param office the code of the office it belongs to
/// @param roles of COUNTER, SPECIALIST, LEADER, OPERATIONS, REPORTS
public record Account(String name, String password, String office, Set<String> roles) {}
