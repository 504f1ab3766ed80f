package vn.lienthong.kit.access;

import java.util.List;
import java.util.stream.Stream;

/// Which units have to do with a subject, as far as a service knows.
///
/// @param receiver the unit that took it in
/// @param turns of other units, or of the same one, in any order
/// @param alsoCalled other codes under which people look for it
public record Standing(String receiver, List<Turn> turns, List<String> alsoCalled) {

    public Standing {
        turns = List.copyOf(turns);
        alsoCalled = List.copyOf(alsoCalled);
    }

    /// One that has no other code.
    public Standing(String receiver, List<Turn> turns) {
        this(receiver, turns, List.of());
    }

    /// When a unit has its turn.
    public enum When {
        NOW,
        BEFORE,
        /// To come, or not known.
        PLANNED
    }

    /// A unit's turn.
    ///
    /// @param step what it does then
    public record Turn(String unit, String step, When when) {}

    /// Every unit that has to do with it.
    List<String> units() {
        return Stream.concat(Stream.of(receiver), turns.stream().map(Turn::unit))
                .distinct()
                .toList();
    }
}
