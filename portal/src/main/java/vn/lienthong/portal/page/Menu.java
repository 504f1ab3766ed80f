package vn.lienthong.portal.page;

import static vn.lienthong.portal.signin.Role.COUNTER;
import static vn.lienthong.portal.signin.Role.LEADER;
import static vn.lienthong.portal.signin.Role.OPERATIONS;
import static vn.lienthong.portal.signin.Role.REPORTS;
import static vn.lienthong.portal.signin.Role.SPECIALIST;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.signin.Officer;
import vn.lienthong.portal.signin.Role;

/// Every page that an officer can set out from, by the work that it belongs to. The frame shows the
/// areas and the pages of the area one is in; the start page shows all of them with a sentence
/// each.
///
/// An entry's texts are `nav.<name>` and `work.<name>`, an area's is `area.<name>`.
@Component("menu")
public class Menu {
    private static final Set<Role> OFFICE = Set.of(COUNTER, SPECIALIST, LEADER);

    private static final List<Area> AREAS =
            List.of(
                    area(
                            "counter",
                            entry("register", "/mot-cua/tiep-nhan", COUNTER),
                            entry("online", "/mot-cua/truc-tuyen", COUNTER),
                            entry("results", "/mot-cua/tra-ket-qua", COUNTER),
                            new Entry("scan", "/quet", OFFICE),
                            entry("unreached", "/mot-cua/chua-bao-duoc", COUNTER),
                            entry("recipients", "/mot-cua/mong-muon-nhan-tin", COUNTER),
                            entry("odd-payments", "/van-hanh/giao-dich-lech", COUNTER, LEADER),
                            entry("import", "/nhap-ho-so", COUNTER, OPERATIONS)),
                    area(
                            "desk",
                            new Entry("desk", "/ban-lam-viec", OFFICE),
                            new Entry("paper", "/ho-so-giay/quet", OFFICE),
                            new Entry("reconciliation", "/ho-so-giay/doi-chieu", OFFICE),
                            new Entry("book", "/so-theo-doi", OFFICE)),
                    area(
                            "leader",
                            entry("overview", "/lanh-dao", LEADER),
                            entry("workload", "/lanh-dao/khoi-luong", LEADER),
                            entry("attention", "/lanh-dao/can-chu-y", LEADER),
                            entry("overdue", "/lanh-dao/tre-han", LEADER),
                            entry("letters", "/lanh-dao/thu-xin-loi", LEADER),
                            entry("courtesies", "/lanh-dao/thu-chuc-mung", LEADER),
                            entry("accesses", "/lanh-dao/luot-xem", LEADER)),
                    area(
                            "reports",
                            entry("province", "/bao-cao", REPORTS, LEADER),
                            entry("forms", "/bao-cao/bieu", REPORTS, LEADER),
                            entry("reasons", "/bao-cao/ly-do-qua-han", REPORTS, LEADER),
                            entry("letter-register", "/bao-cao/so-phieu-xin-loi", REPORTS, LEADER),
                            entry("satisfaction", "/bao-cao/hai-long", REPORTS, LEADER)),
                    area(
                            "operations",
                            entry("health", "/van-hanh", OPERATIONS),
                            entry("bus", "/van-hanh/kafka", OPERATIONS),
                            entry("parked", "/van-hanh/tam-giu", OPERATIONS),
                            entry("messages", "/van-hanh/tin-nhan", OPERATIONS),
                            entry("providers", "/van-hanh/nha-cung-cap", OPERATIONS),
                            entry("national", "/van-hanh/cong-quoc-gia", OPERATIONS),
                            entry("owing", "/van-hanh/no-phieu-xin-loi", OPERATIONS),
                            entry("accesses", "/van-hanh/luot-xem", OPERATIONS),
                            entry("person", "/van-hanh/du-lieu-ca-nhan", OPERATIONS)),
                    area(
                            "administration",
                            entry("procedures", "/quan-tri/thu-tuc", OPERATIONS),
                            entry("offices", "/quan-tri/co-quan", OPERATIONS),
                            entry("calendars", "/quan-tri/lich", OPERATIONS),
                            entry("templates", "/van-hanh/mau-tin", OPERATIONS)));

    /// A page to set out from.
    ///
    /// @param roles any of them opens the page
    public record Entry(String name, String path, Set<Role> roles) {
        boolean isFor(Officer officer) {
            return roles.stream().anyMatch(officer.roles()::contains);
        }

        boolean holds(String address) {
            return address.equals(path) || address.startsWith(path + "/");
        }
    }

    /// A kind of work with its pages, of which there is at least one when it is shown.
    public record Area(String name, List<Entry> entries) {
        public Entry first() {
            return entries.getFirst();
        }

        private Area of(Officer officer) {
            return new Area(name, entries.stream().filter(entry -> entry.isFor(officer)).toList());
        }
    }

    /// The areas with the pages that the officer's roles open.
    public List<Area> of(Officer officer) {
        return AREAS.stream()
                .map(area -> area.of(officer))
                .filter(area -> !area.entries().isEmpty())
                .toList();
    }

    /// The area that the page at an address belongs to; none for pages that belong to all.
    public @Nullable Area area(Officer officer, String address) {
        Entry at = entry(officer, address);
        return at == null
                ? null
                : of(officer).stream()
                        .filter(area -> area.entries().contains(at))
                        .findFirst()
                        .orElse(null);
    }

    /// The entry under which the page at an address stands: the one with the longest path.
    public @Nullable Entry entry(Officer officer, String address) {
        return all(officer)
                .filter(entry -> entry.holds(address))
                .max(Comparator.comparingInt(entry -> entry.path().length()))
                .orElseGet(() -> address.startsWith("/ho-so/") ? desk(officer) : null);
    }

    /// The page of a dossier is reached from everywhere and belongs to the desk.
    private @Nullable Entry desk(Officer officer) {
        return all(officer).filter(entry -> entry.name().equals("desk")).findFirst().orElse(null);
    }

    private Stream<Entry> all(Officer officer) {
        return of(officer).stream().flatMap(area -> area.entries().stream());
    }

    private static Area area(String name, Entry... entries) {
        return new Area(name, List.of(entries));
    }

    private static Entry entry(String name, String path, Role... roles) {
        return new Entry(name, path, Set.of(roles));
    }
}
