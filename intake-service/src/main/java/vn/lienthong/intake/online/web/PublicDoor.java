package vn.lienthong.intake.online.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.intake.online.domain.Reference;
import vn.lienthong.intake.online.store.OnlineSubmissions;
import vn.lienthong.kit.limits.LookupDoor;
import vn.lienthong.kit.web.Problem;

/// What was handed in online, for whoever has its reference and pin.
@Component
class PublicDoor {

    private final OnlineSubmissions submissions;
    private final LookupDoor door;

    PublicDoor(OnlineSubmissions submissions, LookupDoor door) {
        this.submissions = submissions;
        this.door = door;
    }

    /// @param written as somebody typed the reference
    /// @throws Problem 404, or 429 after too many wrong tries
    OnlineSubmission submission(HttpServletRequest request, String written) {
        return door.open(
                request,
                Reference.read(written).orElse(written),
                "",
                submissions::find,
                found -> Optional.of(found.pin()));
    }
}
