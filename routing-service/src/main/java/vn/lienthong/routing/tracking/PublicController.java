package vn.lienthong.routing.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.limits.LookupDoor;

/// The applicant's look-up, without a token: code and pin stand on the receipt.
@RestController
class PublicController {

    private final JourneyViews journeys;
    private final PublicViews views;
    private final LookupDoor door;

    PublicController(JourneyViews journeys, PublicViews views, LookupDoor door) {
        this.journeys = journeys;
        this.views = views;
        this.door = door;
    }

    @GetMapping("/public/dossiers/{code}")
    ResponseEntity<PublicView> lookUp(
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String pin) {
        Standing standing =
                door.open(
                        request,
                        code,
                        pin,
                        journeys::find,
                        one -> Optional.of(one.course().receipt().lookupPin()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.of(standing));
    }
}
