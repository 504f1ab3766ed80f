package vn.lienthong.portal.online;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class TooMuchAtOnceTest {

    private static MockHttpServletRequest post(String path, long length) {
        MockHttpServletRequest request =
                new MockHttpServletRequest("POST", path) {
                    @Override
                    public long getContentLengthLong() {
                        return length;
                    }
                };
        request.setServletPath(path);
        return request;
    }

    private static TooMuchAtOnce filter() {
        MultipartProperties properties = new MultipartProperties();
        properties.setMaxRequestSize(DataSize.ofBytes(100));
        return new TooMuchAtOnce(properties);
    }

    @Test
    void files_that_are_too_much_altogether_lead_to_a_page_that_says_so()
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();

        filter().doFilter(post("/nop-ho-so/giay-to/DON", 101), response, chain);

        assertThat(response.getRedirectedUrl()).isEqualTo("/nop-ho-so/het-phien");
        assertThat(chain.getRequest()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"/nop-ho-so/giay-to/DON,100", "/nop-ho-so/giay-to/DON,-1", "/nhap-ho-so,101"})
    void everything_else_passes(String path, long length) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();

        filter().doFilter(post(path, length), response, chain);

        assertThat(response.getRedirectedUrl()).isNull();
        assertThat(chain.getRequest()).isNotNull();
    }
}
