package vn.lienthong.portal.online;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Leads a citizen whose files are too much altogether to a page that says so. Before anything
/// looks at the form: whoever looks at such a one gets the container's bare answer.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooMuchAtOnce extends OncePerRequestFilter {
    private final long most;

    TooMuchAtOnce(MultipartProperties properties) {
        this.most = properties.getMaxRequestSize().toBytes();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most
                && request.getRequestURI().startsWith(request.getContextPath() + "/nop-ho-so/")) {
            response.sendRedirect(request.getContextPath() + "/nop-ho-so/het-phien");
        } else {
            chain.doFilter(request, response);
        }
    }
}
