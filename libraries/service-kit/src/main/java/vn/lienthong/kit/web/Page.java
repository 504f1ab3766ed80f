package vn.lienthong.kit.web;

import java.util.List;
import java.util.function.Function;

/// A page of a list.
///
/// @param total how many there are on all pages
public record Page<T>(List<T> items, long total) {
    public Page {
        items = List.copyOf(items);
    }

    public <U> Page<U> map(Function<? super T, ? extends U> to) {
        return new Page<>(items.stream().<U>map(to).toList(), total);
    }
}
