package vn.lienthong.kit.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import vn.lienthong.kit.web.Problem;

/// The one place where a call is allowed or refused: by role, and by reach, which is the caller's
/// own unit and those below it.
public final class Guard {

    private final Hierarchy hierarchy;

    Guard(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /// Lets callers pass who have one of the roles: where what is asked for decides who may, and
    /// [Roles] of the endpoint cannot tell.
    ///
    /// @throws Problem 403 when the caller has none of the roles
    public void role(Caller caller, Role... anyOf) {
        List<String> names = Arrays.stream(anyOf).map(Role::name).toList();
        if (names.stream().noneMatch(caller.roles()::contains)) {
            throw Problem.forbidden("kit.forbidden.role", String.join(", ", names));
        }
    }

    /// Lets callers pass whose unit is that one or above it.
    ///
    /// @throws Problem 403 when the unit is neither the caller's nor below it
    public void reach(Caller caller, String unit) {
        reachAny(caller, List.of(unit));
    }

    /// Lets callers pass whose unit is one of these or above one.
    ///
    /// @throws Problem 403 when none of the units is the caller's or below it
    public void reachAny(Caller caller, Collection<String> units) {
        if (units.stream().noneMatch(unit -> reaches(caller, unit))) {
            throw Problem.forbidden("kit.forbidden.reach", caller.unit());
        }
    }

    public boolean reaches(Caller caller, String unit) {
        return hierarchy.isAtOrBelow(unit, caller.unit());
    }
}
