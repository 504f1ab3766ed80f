package vn.lienthong.portal.leadership;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Names;
import vn.lienthong.portal.service.Routing;
import vn.lienthong.portal.service.Routing.Load;
import vn.lienthong.portal.signin.Officer;

/// Who of an office has how much in hand and finished how much lately, so that work can be shared;
/// the order stands in the address.
@Controller
class WorkloadPage {

    private static final Map<String, ToLongFunction<Load>> COLUMNS = columns();

    private final Routing routing;
    private final Names names;

    WorkloadPage(Routing routing, Names names) {
        this.routing = routing;
        this.names = names;
    }

    private static Map<String, ToLongFunction<Load>> columns() {
        Map<String, ToLongFunction<Load>> columns = new LinkedHashMap<>();
        columns.put("held", Load::held);
        columns.put("late", Load::late);
        columns.put("today", Load::dueToday);
        columns.put("week", Load::dueThisWeek);
        columns.put("done7", Load::finished7);
        columns.put("done30", Load::finished30);
        return columns;
    }

    /// @param office whose officers; the head's own unless it is one below it
    /// @param sort a column, greatest first; by account otherwise
    @GetMapping("/lanh-dao/khoi-luong")
    String show(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String sort,
            Model model) {
        String own = Officer.signedIn().office();
        String chosen = names.isAtOrBelow(office, own) ? office : own;
        Routing.Workload workload = routing.workload(chosen);
        ToLongFunction<Load> column = COLUMNS.get(sort);
        model.addAttribute("columns", COLUMNS.keySet());
        model.addAttribute("sort", column == null ? "" : sort);
        model.addAttribute("office", chosen);
        model.addAttribute("offices", names.atAndBelow(own));
        model.addAttribute("unaccepted", workload.unaccepted());
        model.addAttribute("rows", rows(workload.officers(), column));
        return "leadership/workload";
    }

    /// One officer with the numbers in the order of the columns.
    record Row(String officer, Map<String, Long> numbers, long suspended) {}

    private static List<Row> rows(List<Load> loads, @Nullable ToLongFunction<Load> column) {
        Comparator<Load> byAccount =
                Comparator.comparing(load -> Objects.requireNonNullElse(load.officer(), ""));
        return loads.stream()
                .sorted(
                        column == null
                                ? byAccount
                                : Comparator.comparingLong(column)
                                        .reversed()
                                        .thenComparing(byAccount))
                .map(WorkloadPage::row)
                .toList();
    }

    private static Row row(Load load) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        COLUMNS.forEach((name, number) -> numbers.put(name, number.applyAsLong(load)));
        return new Row(Objects.requireNonNullElse(load.officer(), ""), numbers, load.suspended());
    }
}
