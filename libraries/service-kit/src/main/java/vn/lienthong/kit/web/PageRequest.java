package vn.lienthong.kit.web;

import java.util.List;

/// Which page of a list is asked for.
///
/// @param page from 0, and not beyond the thousand millionth row
/// @param size 1 to 200
public record PageRequest(int page, int size) {

    private static final int MOST = 200;

    /// In rows. A store skips no more than an int counts; nobody reads so far.
    private static final int FARTHEST = 1_000_000_000;

    /// A page as asked for in `?page=&size=`.
    ///
    /// @throws Problem 400 when the numbers make no sense
    public static PageRequest of(int page, int size) {
        FieldErrors errors = new FieldErrors();
        if (page < 0) {
            errors.add("page", "kit.page.negative");
        }
        if (size < 1 || size > MOST) {
            errors.add("size", "kit.page.size", MOST);
        } else if (page > FARTHEST / size) {
            errors.add("page", "kit.page.far", FARTHEST / size);
        }
        errors.throwIfAny();
        return new PageRequest(page, size);
    }

    public long offset() {
        return (long) page * size;
    }

    /// Cuts this page out of the whole list.
    public <T> Page<T> slice(List<T> all) {
        return new Page<>(all.stream().skip(offset()).limit(size).toList(), all.size());
    }
}
