package vn.lienthong.kit.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// How long looks are kept, and how many may wait.
///
/// @param keepMonths months of the machine's clock after which a look is removed; what was kept
///   before a change keeps the time that was set then
/// @param mostWaiting looks that may wait for the store; when as many do, nobody is shown anything
@ConfigurationProperties("lienthong.accesses")
record AccessSettings(int keepMonths, int mostWaiting) {

    AccessSettings {
        if (keepMonths < 1 || mostWaiting < 1) {
            throw new IllegalArgumentException(
                    "lienthong.accesses: looks are kept for a month at least, and one may wait");
        }
    }
}
