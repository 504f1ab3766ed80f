package vn.lienthong.routing.paper.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Province;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.printing.Printer;
import vn.lienthong.routing.catalogue.Calendars;

/// Sổ theo dõi hồ sơ.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS})
class RegisterController {

    private final Registers registers;
    private final Offices offices;
    private final Guard guard;
    private final Clock clock;
    private final Calendars calendars;
    private final Province province;
    private final Printer printer = new Printer();

    RegisterController(
            Registers registers,
            Offices offices,
            Guard guard,
            Clock clock,
            Calendars calendars,
            Province province) {
        this.registers = registers;
        this.offices = offices;
        this.guard = guard;
        this.clock = clock;
        this.calendars = calendars;
        this.province = province;
    }

    /// @param from first day, the first of the last day's month when left out
    /// @param to last day, today when left out
    @Reveals(Access.REGISTER_PRINTED)
    @GetMapping(
            value = "/api/offices/{office}/register",
            produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] register(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String office,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Office counter =
                offices.find(office)
                        .orElseThrow(() -> Problem.notFound("desk.unknown-office", office));
        guard.reach(caller, office);
        ZoneId zone = calendars.of(province.calendar()).zone();
        LocalDate last =
                Objects.requireNonNullElseGet(to, () -> LocalDate.ofInstant(clock.instant(), zone));
        LocalDate first = Objects.requireNonNullElseGet(from, () -> last.withDayOfMonth(1));
        if (first.isAfter(last)) {
            new FieldErrors().add("from", "reports.period").throwIfAny();
        }
        return printer.pdf(
                registers.of(
                        counter, first, last, zone, request.getHeader(HttpHeaders.AUTHORIZATION)));
    }
}
