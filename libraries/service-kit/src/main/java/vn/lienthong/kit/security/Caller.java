package vn.lienthong.kit.security;

import java.util.Set;

/// Who calls, as the token says. A parameter of controller methods.
///
/// @param name name of the account
/// @param fullName how the person is called, for records that people read
/// @param unit code of the organisational unit that the account belongs to
public record Caller(String name, String fullName, String unit, Set<String> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }
}
