package vn.lienthong.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import vn.lienthong.portal.service.DocumentTarget;

/// Hands a service's PDF to the browser while it arrives.
public final class Documents {
    private Documents() {}

    /// Opens the response for a PDF that is shown in the browser.
    ///
    /// @param fileName what the browser calls it when it is saved
    public static DocumentTarget pdf(HttpServletResponse response, String fileName) {
        return headers -> {
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.inline().filename(fileName).build().toString());
            if (headers.getContentLength() >= 0) {
                response.setContentLengthLong(headers.getContentLength());
            }
            return response.getOutputStream();
        };
    }
}
