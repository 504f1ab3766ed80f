package vn.lienthong.portal.online;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import vn.lienthong.portal.service.DocumentTarget;

/// Hands a citizen's file to a browser: as what it is when that is harmless, else to be saved.
final class FileTargets {
    private static final Set<MediaType> SHOWN =
            Set.of(MediaType.APPLICATION_PDF, MediaType.IMAGE_JPEG, MediaType.IMAGE_PNG);

    private FileTargets() {}

    static DocumentTarget of(HttpServletResponse response) {
        return headers -> {
            MediaType type =
                    Optional.ofNullable(headers.getContentType())
                            .filter(SHOWN::contains)
                            .orElse(MediaType.APPLICATION_OCTET_STREAM);
            boolean shown = SHOWN.contains(type);
            response.setContentType(type.toString());
            String disposition =
                    Optional.ofNullable(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                            .orElse("");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    shown && disposition.startsWith("inline") ? disposition : "attachment");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return response.getOutputStream();
        };
    }
}
