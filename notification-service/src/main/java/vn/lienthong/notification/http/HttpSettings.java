package vn.lienthong.notification.http;

import static vn.lienthong.notification.providers.OwnSettings.require;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The way to one HTTP gateway, `lienthong.providers.<name>.http.*`.
///
/// @param headers may hold secrets, as `${ENVIRONMENT_VARIABLE}`; `{{name}}` stands for the
///   message's name
/// @param body JSON with places, see [BodyTemplate]
/// @param sender what the place `{{sender}}` stands for, a brand name mostly
/// @param receipts none for a gateway that does not report delivery
record HttpSettings(
        @DefaultValue("") String url,
        @DefaultValue("POST") String method,
        @DefaultValue Map<String, String> headers,
        @DefaultValue("") String body,
        @DefaultValue("") String sender,
        @DefaultValue AnswerTable answer,
        @Nullable ReceiptTable receipts) {

    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH");

    HttpSettings {
        headers = Map.copyOf(headers);
        require(url.matches("https?://.+"), "url must begin with http:// or https://");
        require(METHODS.contains(method), "method must be POST, PUT or PATCH");
        require(!body.isBlank(), "body is missing");
    }

    URI address() {
        return URI.create(url);
    }

    Optional<ReceiptTable> delivery() {
        return Optional.ofNullable(receipts);
    }

    /// Says no header, so that no log line can.
    @Override
    public String toString() {
        return method + " " + url;
    }
}
