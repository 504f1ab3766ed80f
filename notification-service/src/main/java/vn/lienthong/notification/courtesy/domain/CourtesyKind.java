package vn.lienthong.notification.courtesy.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a letter is written on, by the names that procedures use.
public enum CourtesyKind {
    /// Thư chúc mừng khai sinh.
    CONGRATULATION_BIRTH,
    /// Thư chúc mừng kết hôn.
    CONGRATULATION_MARRIAGE,
    /// Thư chia buồn.
    CONDOLENCE_DEATH;

    public static Optional<CourtesyKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /// The kinds of these names, each once; what this version does not know is left out.
    public static List<CourtesyKind> named(List<String> names) {
        return names.stream().flatMap(name -> named(name).stream()).distinct().toList();
    }
}
