package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class ImportPagesTest {
    private static final String FORM = "main form[method=post]";

    private final Browser browser;
    private final FakeServices services;

    ImportPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void asOperator() throws Exception {
        services.reset();
        browser.signIn(Browser.OPERATOR);
    }

    @ParameterizedTest
    @CsvSource({
        "ho-so.csv, procedure, text/csv",
        "HO-SO.NDJSON, {}, application/x-ndjson",
        "ho-so.txt, {}, application/x-ndjson",
        "ho-so.txt, procedure, text/csv"
    })
    void a_file_goes_to_intake_as_what_it_is(String name, String content, String type)
            throws Exception {
        Document page = browser.upload(browser.open("/nhap-ho-so"), FORM, name, content);
        FakeServices.Request sent = services.asked("POST intake/api/imports").getFirst();
        assertThat(sent.header("Content-Type")).isEqualTo(type);
        assertThat(sent.header("Idempotency-Key")).isNotBlank();
        assertThat(sent.body()).isEqualTo(content);
        assertThat(page.expectFirst("h1").text()).isEqualTo("Tiến độ nhập hồ sơ");
    }

    @Test
    void a_missing_file_is_named_at_its_field() throws Exception {
        Document page = browser.upload(browser.open("/nhap-ho-so"), FORM, "", "");
        assertThat(page.expectFirst(".wrong a").attr("href")).isEqualTo("#file");
    }

    @Test
    void a_file_that_is_too_large_is_told_at_its_field_and_goes_nowhere() throws Exception {
        String large = "a".repeat(16 * 1024 * 1024 + 1);
        Document page = browser.upload(browser.open("/nhap-ho-so"), FORM, "a.csv", large);
        assertThat(page.expectFirst("#file-fault").text()).contains("16 MB");
        assertThat(services.asked("POST intake")).isEmpty();
    }

    @Test
    void a_file_that_intake_cannot_read_is_told_at_the_field() throws Exception {
        services.text(
                "POST intake/api/imports",
                400,
                "application/problem+json",
                "{\"errors\":[{\"field\":\"body\",\"message\":\"Thiếu cột procedure\"}]}");
        Document page = browser.upload(browser.open("/nhap-ho-so"), FORM, "a.csv", "x");
        assertThat(page.expectFirst("#file-fault").text()).isEqualTo("Thiếu cột procedure");
    }

    @Test
    void a_running_import_shows_how_far_it_is_and_looks_again_by_itself() throws Exception {
        Document page = browser.open("/nhap-ho-so/i1");
        assertThat(page.expectFirst("progress").attr("value")).isEqualTo("40");
        assertThat(page.expectFirst("#progress").text())
                .contains(
                        "Đang nhập", "80 trên 200", "Đã tiếp nhận 78", "Trong đó đã có từ trước 1")
                .contains("applicant.phone");
        assertThat(page.expectFirst("noscript").html()).contains("http-equiv=\"refresh\"");
        assertThat(page.expectFirst("#progress").attr("data-done")).isEqualTo("false");
    }

    @Test
    void a_finished_import_rests() throws Exception {
        services.json("GET intake/api/imports/", 200, "import-done");
        Document page = browser.open("/nhap-ho-so/i1");
        assertThat(page.select("noscript")).isEmpty();
        assertThat(page.expectFirst("#progress").attr("data-done")).isEqualTo("true");
        assertThat(page.expectFirst("#progress").text()).contains("Đã nhập xong");
    }

    @Test
    void the_errors_are_a_table_that_no_spreadsheet_calculates() throws Exception {
        services.text(
                "GET intake/api/imports/i1/rejections?page=0",
                200,
                "application/json",
                "{\"items\":[{\"line\":3,\"field\":\"applicant.phone\",\"reason\":\"=Số"
                        + " \\\"0912\\\" sai\"}],\"total\":201}");
        services.text(
                "GET intake/api/imports/i1/rejections?page=1",
                200,
                "application/json",
                "{\"items\":[{\"line\":900,\"field\":\"\",\"reason\":\"Thiếu"
                        + " cột\"}],\"total\":201}");
        MockHttpServletResponse answer = browser.ask("/nhap-ho-so/i1/loi.csv");
        assertThat(answer.getContentType()).startsWith("text/csv");
        assertThat(Objects.requireNonNull(answer.getHeader("Content-Disposition")))
                .startsWith("attachment");
        assertThat(answer.getContentAsString().split("\r\n", -1))
                .containsExactly(
                        "\uFEFF\"Dòng\",\"Mục\",\"Lý do\"",
                        "\"3\",\"applicant.phone\",\"'=Số \"\"0912\"\" sai\"",
                        "\"900\",\"\",\"Thiếu cột\"",
                        "");
    }
}
