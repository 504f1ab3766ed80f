package vn.lienthong.portal.service;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpHeaders;

/// Where a document goes that the portal passes on; opened only after the service has answered
/// well.
@FunctionalInterface
public interface DocumentTarget {

    /// Opens the target.
    ///
    /// @param headers the service's own, for the length
    OutputStream open(HttpHeaders headers) throws IOException;
}
