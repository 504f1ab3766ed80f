package vn.lienthong.routing.paper.web;

import org.jspecify.annotations.Nullable;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.paper.domain.Direction;
import vn.lienthong.routing.paper.domain.SlipText;

/// What a scanner typed.
///
/// @param text what the QR code of the routing slip says, see {@link SlipText}
/// @param direction OUT or IN
record ScanRequest(@Nullable String text, @Nullable String direction) {

    /// @throws Problem 400 when it is no routing slip
    SlipText slip() {
        return SlipText.parse(text == null ? "" : text)
                .orElseThrow(() ->
                        Problem.badRequest("paper.slip.unreadable")
                                .error("text", "paper.slip.unreadable"));
    }

    /// @throws Problem 400 when it is neither
    Direction way() {
        for (Direction one : Direction.values()) {
            if (one.name().equals(direction)) {
                return one;
            }
        }
        new FieldErrors().add("direction", "paper.direction").throwIfAny();
        throw new IllegalStateException("A refused direction was let through");
    }
}
