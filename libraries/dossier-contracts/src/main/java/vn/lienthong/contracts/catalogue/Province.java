package vn.lienthong.contracts.catalogue;

import java.util.List;

/// The province that an installation serves.
///
/// @param levels the administrative levels that exist, from the citizen upwards; data, never code:
///   since 1 July 2025 there are two, before there were three
/// @param calendar id of the working calendar that offices follow unless they name their own
public record Province(String id, String name, List<String> levels, String calendar) {

    public Province {
        levels = List.copyOf(levels);
    }
}
