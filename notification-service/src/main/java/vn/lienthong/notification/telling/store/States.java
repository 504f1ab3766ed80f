package vn.lienthong.notification.telling.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.notification.telling.domain.Progress;

/// The states by which messages are looked for.
public final class States {

    /// Every message that did not arrive, whatever the reason.
    private static final String FAILED = "FAILED";

    private static final Set<String> NAMES =
            Set.of(
                    "CREATED",
                    "HELD",
                    "SENDING",
                    "SENT",
                    "PENDING",
                    "DELIVERED",
                    "PERMANENT_FAILURE",
                    "TEMPORARY_FAILURE",
                    "TECHNICAL_FAILURE",
                    "EXPIRED",
                    "IN_DIGEST",
                    "SUPPRESSED",
                    FAILED);

    private States() {}

    public static boolean known(String name) {
        return NAMES.contains(name);
    }

    /// In alphabetical order.
    public static List<String> all() {
        return List.copyOf(new TreeSet<>(NAMES));
    }

    /// The names under which a message in this state is found.
    public static List<String> namesOf(Progress progress) {
        return progress instanceof Progress.Failed || progress instanceof Progress.Expired
                ? List.of(progress.state(), FAILED)
                : List.of(progress.state());
    }
}
