package vn.lienthong.portal.page;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/// Where one stands in a list of several pages; its links keep the filters in the address.
///
/// @param page counted from 0
public record Pager(int page, int size, long total, String address) {

    /// For the address of the current request.
    public static Pager here(int page, int size, long total) {
        String address =
                ServletUriComponentsBuilder.fromCurrentRequest().build().toUri().getRawPath();
        String query =
                ServletUriComponentsBuilder.fromCurrentRequest().build().toUri().getRawQuery();
        return new Pager(page, size, total, query == null ? address : address + "?" + query);
    }

    public boolean hasPrevious() {
        return page > 0;
    }

    public boolean hasNext() {
        return (page + 1L) * size < total;
    }

    /// How many pages there are, at least one.
    public long pages() {
        return Math.max(1, Math.ceilDiv(total, size));
    }

    public String previous() {
        return link(page - 1);
    }

    public String next() {
        return link(page + 1);
    }

    private String link(int number) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("page", number)
                .build(true)
                .toUriString();
    }
}
