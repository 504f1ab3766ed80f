package vn.lienthong.portal.page;

import java.util.List;

/// Why a leader should look at a dossier; the texts have a name and an explanation for each
/// (`attention.<KIND>`, `attention.help.<KIND>`).
public final class Attention {

    public static final List<String> KINDS =
            List.of(
                    "UNACCEPTED_TWO_HOURS",
                    "UNACCEPTED_QUARTER",
                    "UNEXAMINED_QUARTER",
                    "SECOND_SUPPLEMENT");

    private Attention() {}
}
