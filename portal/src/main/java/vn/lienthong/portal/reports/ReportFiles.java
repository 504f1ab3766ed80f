package vn.lienthong.portal.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import vn.lienthong.portal.service.DocumentTarget;

/// Hands a service's table to the browser as a file, while it arrives.
final class ReportFiles {
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    static final MediaType XLSX =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private ReportFiles() {}

    /// Opens the response for a file that is saved.
    static DocumentTarget saved(HttpServletResponse response, MediaType type, String name) {
        return _ -> {
            response.setContentType(type.toString());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            return response.getOutputStream();
        };
    }

    /// A period as a part of a file's name.
    static String days(ReportPeriod period) {
        return "-%s-%s".formatted(period.first(), period.last());
    }
}
