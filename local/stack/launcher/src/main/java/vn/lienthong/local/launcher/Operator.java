package vn.lienthong.local.launcher;

import vn.lienthong.local.launcher.surface.Account;
import vn.lienthong.local.launcher.surface.Outside;
import vn.lienthong.local.launcher.surface.Surface;

/// Who may ask the services for what only operators may.
final class Operator {

    private Operator() {}

    /// A sample account for operations.
    ///
    /// @throws Stopped when there is none
    static Account of(Surface surface) {
        return new Outside(surface)
                .accounts().stream()
                        .filter(account -> account.roles().contains("OPERATIONS"))
                        .findFirst()
                        .orElseThrow(() ->
                                new Stopped(
                                        Stopped.Why.NOT_READY,
                                        "Không có tài khoản vận hành trong dữ liệu mẫu.",
                                        "The sample data has no account for operations."));
    }
}
