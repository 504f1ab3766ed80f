package vn.lienthong.portal.desk;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.portal.service.Routing.DeskNumbers;

/// The ways into the inbox, each with how much is behind it.
///
/// @param name of the text (`desk.tab.<name>`)
/// @param count absent while nobody says
record DeskTabs(String name, String address, boolean current, @Nullable Long count) {

    private record Kind(
            String name, Map<String, String> query, ToLongFunction<DeskNumbers> number) {}

    private static final String FAULTS = "PARKED";

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("all", Map.of(), n -> n.offered() + n.held() + n.suspended()),
                    new Kind("mine", Map.of("officer", "mine"), DeskNumbers::mine),
                    new Kind("late", Map.of("overdue", "true"), DeskNumbers::late),
                    new Kind("today", Map.of("due", "today"), DeskNumbers::dueToday),
                    new Kind("OFFERED", Map.of("state", "OFFERED"), DeskNumbers::offered),
                    new Kind("HELD", Map.of("state", "HELD"), DeskNumbers::held),
                    new Kind("SUSPENDED", Map.of("state", "SUSPENDED"), DeskNumbers::suspended),
                    new Kind(FAULTS, Map.of("state", FAULTS), DeskNumbers::parked));

    /// @param filters that are set, without those that are empty
    static List<DeskTabs> of(Map<String, String> filters, @Nullable DeskNumbers numbers) {
        return KINDS.stream()
                .map(kind ->
                        new DeskTabs(
                                kind.name(),
                                address(kind.query()),
                                filters.equals(kind.query()),
                                numbers == null ? null : kind.number().applyAsLong(numbers)))
                .filter(DeskTabs::isOfUse)
                .toList();
    }

    /// Faults are rare: their way stands there only while there are some, or nobody says.
    private boolean isOfUse() {
        return current || !name.equals(FAULTS) || count == null || count > 0;
    }

    private static String address(Map<String, String> query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/ban-lam-viec");
        query.forEach(address::queryParam);
        return address.toUriString();
    }
}
