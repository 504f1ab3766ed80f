package vn.lienthong.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Whose the answer under way is, where the call's address does not say it.
public final class Revealed {

    private static final String SUBJECT = Revealed.class.getName() + ".subject";
    private static final String ITEMS = Revealed.class.getName() + ".items";

    private Revealed() {}

    /// What a list shows.
    ///
    /// @param first of their codes
    /// @param count how many there are
    record Items(List<String> first, long count) {
        static final Items NONE = new Items(List.of(), 0);
    }

    /// Says whose it is: for endpoints that read it in the body.
    public static void subject(String code) {
        note(SUBJECT, code);
    }

    /// Says whose they are: for answers that are no list of one kind.
    public static void subjects(List<String> codes) {
        items(new Items(codes.stream().limit(RevealedItems.MOST).toList(), codes.size()));
    }

    static void items(Items items) {
        note(ITEMS, items);
    }

    private static void note(String name, Object value) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(name, value, RequestAttributes.SCOPE_REQUEST);
    }

    static Optional<String> subject(HttpServletRequest request) {
        return request.getAttribute(SUBJECT) instanceof String code
                ? Optional.of(code)
                : Optional.empty();
    }

    static Items items(HttpServletRequest request) {
        return request.getAttribute(ITEMS) instanceof Items items ? items : Items.NONE;
    }
}
