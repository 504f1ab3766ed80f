package vn.lienthong.routing.nationalportal.sending;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the national portal is reached, `lienthong.national-portal.*`.
///
/// @param on whether it is told from here at all; worked out by [NationalPortalSwitch]
/// @param way `none`, `file` or `http`; worked out by [NationalPortalSwitch]
/// @param folder where the file way writes; a daily file each
/// @param url below which the HTTP way finds the two services
/// @param token for the HTTP way, sent as a bearer token; empty for none
/// @param timeLimit how long the HTTP way waits for an answer
/// @param transientCodes values of `error_code` after which the same is sent again; any other
///   refuses it for good
@ConfigurationProperties("lienthong.national-portal")
public record NationalPortalSettings(
        @DefaultValue("false") boolean on,
        @DefaultValue("none") String way,
        @DefaultValue("") String folder,
        @DefaultValue("") String url,
        @DefaultValue("") String token,
        @DefaultValue("10s") Duration timeLimit,
        @DefaultValue List<String> transientCodes) {

    /// Says nothing secret.
    @Override
    public String toString() {
        return "NationalPortalSettings[" + way + "]";
    }

    Path files() {
        if (folder.isBlank()) {
            throw new IllegalStateException("lienthong.national-portal.folder is missing");
        }
        return Path.of(folder).toAbsolutePath();
    }

    URI service(String name) {
        if (url.isBlank()) {
            throw new IllegalStateException("lienthong.national-portal.url is missing");
        }
        return URI.create(url.replaceAll("/+$", "") + "/" + name);
    }
}
