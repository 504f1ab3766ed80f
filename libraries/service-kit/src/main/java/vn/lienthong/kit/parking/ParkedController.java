package vn.lienthong.kit.parking;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;

/// What is parked in this service, and its replay. For operators.
@RestController
final class ParkedController {

    private final Parking parking;
    private final Guard guard;

    ParkedController(Parking parking, Guard guard) {
        this.parking = parking;
        this.guard = guard;
    }

    @GetMapping("/api/parked")
    Page<Parking.Parked> parked(
            Caller caller,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        guard.role(caller, "OPERATIONS");
        return PageRequest.of(page, size).slice(parking.all());
    }

    @PostMapping("/api/parked/{code}/replay")
    Page<Parking.Parked> replay(Caller caller, @PathVariable String code) {
        guard.role(caller, "OPERATIONS");
        if (!parking.replay(code)) {
            throw Problem.notFound("kit.parked.unknown", code);
        }
        List<Parking.Parked> left =
                parking.all().stream().filter(parked -> parked.code().equals(code)).toList();
        return new Page<>(left, left.size());
    }
}
