package vn.lienthong.routing.paper.web;

import static vn.lienthong.fuzz.Trial.require;

import tools.jackson.core.JacksonException;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.kit.web.RestTrial;
import vn.lienthong.routing.paper.domain.SlipText;

/// What a scanner sent.
public final class ScanTrial {

    private ScanTrial() {}

    public static void of(byte[] body) {
        try {
            ScanRequest request = RestTrial.JSON.readValue(body, ScanRequest.class);
            if (request != null) {
                SlipText slip = request.slip();
                require(!slip.code().isBlank() && slip.visit() >= 0, "A slip of nothing");
                var _ = request.way();
            }
        } catch (JacksonException | Problem _) {
            // 400.
        }
    }
}
