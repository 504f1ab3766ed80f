package vn.lienthong.routing.paper.store;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.lienthong.routing.paper.domain.HandoverLimit;
import vn.lienthong.routing.paper.domain.Limits;
import vn.lienthong.workingtime.Limit;

/// How long paper and program may differ.
///
/// @param acceptWithin from the papers' arrival to the electronic acceptance, such as `2wh`
/// @param handOverWithin for papers to follow an acceptance, and to be on the way: working time
///   such as `4wh`, or `law` for the working day with its cut-off
/// @param cutOff what comes later than this belongs to the next working day, `HH:mm`
/// @param returnWithin from the end of the dossier to the papers' return, such as `3wd`
@ConfigurationProperties("lienthong.routing.paper")
record PaperSettings(
        String acceptWithin, String handOverWithin, String cutOff, String returnWithin) {

    private static final String LAW = "law";

    /// @throws IllegalArgumentException when a limit has another form
    Limits limits() {
        return new Limits(
                Limit.parse(acceptWithin),
                handOverWithin.equals(LAW)
                        ? new HandoverLimit.ByLaw(LocalTime.parse(cutOff))
                        : new HandoverLimit.Within(Limit.parse(handOverWithin)),
                Limit.parse(returnWithin));
    }
}
