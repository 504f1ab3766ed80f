package vn.lienthong.portal.page;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.portal.service.ServiceFailure;

/// A part of a page that another service contributes; the page is shown without it when that
/// service cannot.
///
/// @param value absent when the service could not
/// @param failure absent when it could
public record Part<T>(@Nullable T value, @Nullable ServiceFailure failure) {

    /// Asks, and keeps the failure for the page; only a refused token ends the page.
    public static <T> Part<T> of(Supplier<T> question) {
        try {
            return new Part<>(question.get(), null);
        } catch (ServiceFailure failure) {
            return switch (failure.kind()) {
                case TOKEN_REFUSED -> throw failure;
                case DOWN, NOT_ALLOWED, UNKNOWN, TOO_OFTEN, REFUSED -> new Part<>(null, failure);
            };
        }
    }

    /// Whether the service failed; that it knows nothing yet, or may not tell, is no failure.
    public boolean isDown() {
        return failure != null && failure.kind() == ServiceFailure.Kind.DOWN;
    }
}
