package vn.lienthong.doctor;

import java.util.List;

/// Something that is wrong. Its sentence is `finding.<key>`, what helps `finding.<key>.do`.
///
/// @param args for both
record Finding(Severity severity, String key, List<Object> args) {

    Finding {
        args = List.copyOf(args);
    }

    enum Severity {
        /// Something does not work, or soon will not.
        FAULT,
        /// Something should be looked at.
        WARNING
    }

    static Finding fault(String key, Object... args) {
        return new Finding(Severity.FAULT, key, List.of(args));
    }

    static Finding warning(String key, Object... args) {
        return new Finding(Severity.WARNING, key, List.of(args));
    }
}
