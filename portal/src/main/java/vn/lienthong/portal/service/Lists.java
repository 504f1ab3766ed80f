package vn.lienthong.portal.service;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lists out of JSON, where both the list and its entries may be missing.
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
