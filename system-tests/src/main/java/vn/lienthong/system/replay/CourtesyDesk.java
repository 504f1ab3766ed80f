package vn.lienthong.system.replay;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.lienthong.system.replay.Surface.Account;
import vn.lienthong.system.replay.Surface.Service;

/// The head of the ward, who signs the letters that the results of the day have brought.
final class CourtesyDesk {

    private final Surface surface;
    private final Staff staff;

    CourtesyDesk(Surface surface, Staff staff) {
        this.surface = surface;
        this.staff = staff;
    }

    /// Signs all drafts that lie there.
    ///
    /// @param counter that received the dossiers
    /// @return how many were signed
    long sign(String counter) {
        Account head = staff.headAbove(counter);
        List<String> drafts = drafts(counter, head);
        if (drafts.isEmpty()) {
            return 0;
        }
        return surface.post(
                        Service.NOTIFICATION,
                        "/api/courtesy-letters/signatures",
                        head,
                        Map.of("ids", drafts, "signedBy", head.name()))
                .path("signed")
                .asLong();
    }

    private List<String> drafts(String counter, Account head) {
        JsonNode page =
                surface.get(
                        Service.NOTIFICATION,
                        "/api/courtesy-letters?state=DRAFT&size=200&office=" + counter,
                        head);
        return page.path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }
}
