package vn.lienthong.kit.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.AccessGround;
import vn.lienthong.kit.access.Standing.Turn;
import vn.lienthong.kit.access.Standing.When;
import vn.lienthong.kit.security.Hierarchy;
import vn.lienthong.kit.security.Role;

/// The one place where it is decided why somebody looked; pure.
final class Grounds {

    private Grounds() {}

    /// Why.
    ///
    /// @param step of the unit's turn; absent where it is not a turn that explains it
    record Ground(AccessGround ground, @Nullable String step) {}

    /// The nearest ground comes first: what stands at the office, then what it received, then what
    /// stood there or may come, and only then what a superior office or operations may see.
    ///
    /// @param standing empty where the service does not know the subject, or none was asked for
    static Ground of(Look look, Optional<Standing> standing, Hierarchy hierarchy) {
        if (look.access() == Access.ACCESSES_READ) {
            return ground(AccessGround.SUPERVISION);
        }
        if (standing.isPresent()) {
            return of(look, standing.get(), hierarchy);
        }
        return look.whole() ? ofUnknown(look) : ofList(look, hierarchy);
    }

    private static Ground of(Look look, Standing standing, Hierarchy hierarchy) {
        if (look.access().isLetter()
                && look.has(Role.LEADER)
                && standing.units().contains(look.unit())) {
            return ground(AccessGround.SIGNS_LETTER);
        }
        return turn(look, standing, When.NOW, AccessGround.STANDS_HERE)
                .or(() -> received(look, standing))
                .or(() -> turn(look, standing, When.BEFORE, AccessGround.STOOD_HERE))
                .or(() -> turn(look, standing, When.PLANNED, AccessGround.ON_ITS_ROUTE))
                .orElseGet(() -> fromOutside(look, standing.units(), hierarchy));
    }

    private static Optional<Ground> turn(
            Look look, Standing standing, When when, AccessGround ground) {
        return standing.turns().stream()
                .filter(turn -> turn.when() == when && turn.unit().equals(look.unit()))
                .map(Turn::step)
                .map(step -> new Ground(ground, step))
                .findFirst();
    }

    private static Optional<Ground> received(Look look, Standing standing) {
        return standing.receiver().equals(look.unit())
                ? Optional.of(ground(AccessGround.RECEIVED_HERE))
                : Optional.empty();
    }

    private static Ground ofUnknown(Look look) {
        return ground(look.has(Role.OPERATIONS) ? AccessGround.OPERATIONS : AccessGround.UNKNOWN);
    }

    private static Ground ofList(Look look, Hierarchy hierarchy) {
        if (look.isOfOperations()) {
            return ground(AccessGround.OPERATIONS);
        }
        String place = look.place();
        return place == null || place.equals(look.unit())
                ? ground(AccessGround.OWN_OFFICE)
                : fromOutside(look, List.of(place), hierarchy);
    }

    private static Ground fromOutside(Look look, Collection<String> units, Hierarchy hierarchy) {
        boolean above = units.stream().anyMatch(unit -> hierarchy.isAtOrBelow(unit, look.unit()));
        return above && !look.isOfOperations() ? ground(AccessGround.SUPERIOR) : ofUnknown(look);
    }

    private static Ground ground(AccessGround ground) {
        return new Ground(ground, null);
    }
}
