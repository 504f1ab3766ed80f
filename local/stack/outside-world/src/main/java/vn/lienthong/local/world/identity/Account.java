package vn.lienthong.local.world.identity;

import java.util.List;

/// A sample account. Its password is public on purpose: it opens nothing but this machine's own
/// demonstration.
///
/// @param office the agency code of the office where the account's holder works
/// @param roles of COUNTER, SPECIALIST, LEADER, OPERATIONS, REPORTS
public record Account(
        String name, String password, String fullName, String office, List<String> roles) {}
