package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class LetterRegisterPageTest {
    private static final String PAGE = "/bao-cao/so-phieu-xin-loi";
    private static final String DAYS = "?from=2026-11-01&to=2026-11-25";
    private static final String REGISTER = "GET deadline/api/apology-letters/register";
    private static final FakeIssuer.Account REPORTER =
            new FakeIssuer.Account(
                    "baocao.tinh", "Phạm Công Sơn", "000.00.00.H99", List.of("REPORTS"));

    private final Browser browser;
    private final FakeServices services;

    LetterRegisterPageTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void asReporter() throws Exception {
        services.reset();
        browser.signIn(REPORTER);
    }

    @Test
    void every_letter_of_the_period_stands_there_with_what_became_of_it() throws Exception {
        Document page = browser.open(PAGE + DAYS);
        assertThat(page.expectFirst("main").text())
                .contains("từ 01/11/2026 đến 25/11/2026", "UBND tỉnh Sông Lam", "Số phiếu: 3")
                .doesNotContain("ngày hẹn ban đầu");
        assertThat(page.select("tbody .tag").eachText())
                .containsExactly("Đã ký và gửi", "Chậm gửi", "Đã ký và gửi, chậm");
        Element signed = page.expectFirst("tbody tr");
        assertThat(signed.text()).contains("000.10.17.H99-261118-0012", "Máy đo hỏng");
        assertThat(signed.select("a")).isEmpty();
        assertThat(services.asked(REGISTER).getLast().address())
                .contains("office=000.00.00.H99", "from=2026-11-01", "to=2026-11-25");
    }

    @Test
    void files_are_of_the_same_period_and_office() throws Exception {
        Document page = browser.open(PAGE + DAYS + "&office=000.11.17.H99");
        services.text(REGISTER, 200, "text/csv", "\"=1\"");
        assertThat(page.select("main .row a").eachAttr("href"))
                .hasSize(3)
                .allMatch(link -> link.contains("from=2026-11-01&to=2026-11-25"))
                .allMatch(link -> link.contains("office=000.11.17.H99"));
        for (String link : page.select("main .row a").eachAttr("href")) {
            MockHttpServletResponse file = browser.ask(link);
            assertThat(file.getContentAsString()).isEqualTo("\"=1\"");
            assertThat(file.getHeader("Content-Disposition"))
                    .contains("so-phieu-xin-loi-2026-11-01-2026-11-25.");
            assertThat(services.asked(REGISTER).getLast().address())
                    .contains("office=000.11.17.H99", "from=2026-11-01", "to=2026-11-25");
        }
    }

    @Test
    void without_letters_it_says_so() throws Exception {
        services.text(REGISTER, 200, "application/json", "{\"items\":[],\"total\":0}");
        Document page = browser.open(PAGE);
        assertThat(page.expectFirst(".notice").text()).contains("không có phiếu nào");
        assertThat(page.select("main table")).isEmpty();
    }

    @Test
    void a_period_that_makes_no_sense_is_told_at_its_field() throws Exception {
        Document page = browser.open(PAGE + "?from=2026-11-25&to=2026-11-01");
        assertThat(page.select("#from-fault").text()).isNotEmpty();
    }
}
