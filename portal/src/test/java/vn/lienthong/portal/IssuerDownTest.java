package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// Nothing listens on port 1: the issuer and every service are down from the start.
@SpringBootTest(
        properties = {
            "lienthong.issuer=http://localhost:1",
            "lienthong.intake=http://localhost:1",
            "lienthong.routing=http://localhost:1"
        })
@AutoConfigureMockMvc
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class IssuerDownTest {
    private final MockMvc mvc;

    IssuerDownTest(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void the_portal_starts_and_shows_its_public_pages() throws Exception {
        assertThat(page("/").expectFirst("h1").text()).isNotEmpty();
        assertThat(page("/tra-cuu").expectFirst("form").attr("action")).isEqualTo("/tra-cuu");
    }

    @Test
    void the_sign_in_page_says_that_the_identity_provider_does_not_answer() throws Exception {
        Document page = page("/dang-nhap");
        assertThat(page.expectFirst("[role=alert]").text())
                .contains("Hệ thống định danh hiện không trả lời");
        assertThat(page.expectFirst("main a.button").attr("href")).isEqualTo("/dang-nhap");
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(
                mvc.perform(MockMvcRequestBuilders.get(address))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}
