package vn.lienthong.catalogue;

import java.util.List;
import vn.lienthong.catalogue.domain.Kind;
import vn.lienthong.catalogue.domain.Problem;

/// The province's levels or offices cannot be read, so that no procedure can be checked.
public final class UnreadableProvinceException extends RuntimeException {

    private final transient Problem problem;

    UnreadableProvinceException(String file, int line, String why, Exception cause) {
        super(file + ":" + line + ": " + why, cause);
        this.problem = new Problem(file, line, "", Kind.UNREADABLE_PROVINCE, List.of(why));
    }

    public Problem problem() {
        return problem;
    }
}
