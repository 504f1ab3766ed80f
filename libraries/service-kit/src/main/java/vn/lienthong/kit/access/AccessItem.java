package vn.lienthong.kit.access;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A line of the report. Codes are given as they were kept.
///
/// @param dossiers codes of what was shown, the first of them where there were many
/// @param count how many there were; 0 where nobody was named
/// @param list the office whose list was asked for, absent where none was named
/// @param step of the ground, absent where none explains it
/// @param purpose what the officer said, absent for nothing
record AccessItem(
        Instant at,
        String account,
        String office,
        List<String> roles,
        String access,
        List<String> dossiers,
        long count,
        @Nullable String list,
        String ground,
        @Nullable String step,
        @Nullable String purpose) {

    static AccessItem of(Document look) {
        return new AccessItem(
                look.getDate("at").toInstant(),
                look.getString("account"),
                look.getString("unit"),
                look.getList("roles", String.class),
                look.getString("access"),
                look.getList("subjects", String.class),
                look.get("count", Number.class).longValue(),
                look.getString("place"),
                look.getString("ground"),
                look.getString("step"),
                look.getString("purpose"));
    }
}
