package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class PaperPagesTest {
    private static final String CODE = "000.10.17.H99-261123-0001";
    private static final String SCAN = "/ho-so-giay/quet";
    private static final String FORM = "main form[method=post]";

    private final Browser browser;
    private final FakeServices services;

    PaperPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void atTheDesk() throws Exception {
        services.reset();
        browser.signIn(Browser.SPECIALIST);
    }

    @Test
    void a_scanner_types_into_the_one_field_and_the_direction_is_remembered() throws Exception {
        Document page = browser.open(SCAN);
        assertThat(page.expectFirst("#text").hasAttr("autofocus")).isTrue();
        assertThat(page.expectFirst("[name=direction][checked]").val()).isEqualTo("IN");
        page.select("[name=direction]").removeAttr("checked");
        Document next =
                browser.send(page, FORM, Map.of("direction", "OUT", "text", " LT1|0001|a|1 "), "");
        assertThat(services.asked("POST routing/api/paper/scans").getFirst().body())
                .isEqualTo("{\"text\":\"LT1|0001|a|1\",\"direction\":\"OUT\"}");
        assertThat(next.expectFirst("[name=direction][checked]").val()).isEqualTo("OUT");
        assertThat(next.expectFirst("#text").val()).isEmpty();
        assertThat(next.expectFirst("[role=status]").text())
                .contains("Đã giao hồ sơ giấy " + CODE, "Thẩm định hồ sơ", "Hà Trung");
        assertThat(next.expectFirst("td a").attr("href")).isEqualTo("/ho-so/" + CODE);
        assertThat(next.expectFirst("[name=key]").val())
                .isNotEqualTo(page.expectFirst("[name=key]").val());
    }

    @Test
    void a_slip_that_cannot_be_recorded_is_told_and_the_next_one_can_be_scanned() throws Exception {
        services.json("POST routing/api/paper/scans", 409, "conflict");
        Document page = browser.send(browser.open(SCAN), FORM, Map.of("text", "LT1|A"), "");
        assertThat(page.expectFirst("[role=alert]").text())
                .contains("Chưa ghi nhận", "Hồ sơ đã được cơ quan khác nhận.");
        services.text("POST routing/api/paper/scans", 404, "text/plain", "");
        page = browser.send(page, FORM, Map.of("text", "LT1|B"), "");
        assertThat(page.expectFirst("[role=alert]").text()).contains("Không có hồ sơ với mã này");
        services.fails("routing", 503);
        page = browser.send(page, FORM, Map.of("text", "LT1|C"), "");
        assertThat(page.expectFirst("[role=alert]").text()).contains("Xin quét lại phiếu này");
        assertThat(page.select("tbody .code").eachText())
                .containsExactly("LT1|C", "LT1|B", "LT1|A");
    }

    @Test
    void without_a_scanner_the_code_of_the_dossier_is_enough() throws Exception {
        services.json("POST routing/api/dossiers/", 200, "paper");
        Document page =
                browser.send(
                        browser.open(SCAN),
                        FORM,
                        Map.of("text", CODE.toLowerCase(Locale.ROOT)),
                        "");
        assertThat(services.asked("POST routing").getFirst().address())
                .isEqualTo("routing/api/dossiers/" + CODE + "/paper/receipt");
        assertThat(page.expectFirst("[role=status]").text()).contains("Đã nhận", CODE);
    }

    @Test
    void an_empty_scan_is_nothing() throws Exception {
        Document page = browser.send(browser.open(SCAN), FORM, Map.of("text", "  "), "");
        assertThat(page.select("[role=status], [role=alert]")).isEmpty();
        assertThat(services.asked("POST routing")).isEmpty();
    }

    @Test
    void a_dossier_tells_where_its_papers_are_and_what_does_not_fit() throws Exception {
        Document page = browser.open("/ho-so/" + CODE);
        assertThat(page.expectFirst(".card:has(h2:contains(Hồ sơ giấy))").text())
                .contains(
                        "Đang trên đường đến Chi nhánh Văn phòng Đăng ký đất đai huyện Hà Trung",
                        "Đã nhận trên hệ thống, giấy chưa đến",
                        "Giao Bộ phận Một cửa phường Bình An");
        services.text(
                "GET routing/api/dossiers/" + CODE + "/paper",
                200,
                "application/json",
                "{\"state\":\"AT_OFFICE\",\"office\":\"000.02.17.H99\"}");
        assertThat(
                        browser.open("/ho-so/" + CODE)
                                .expectFirst(".card:has(h2:contains(Hồ sơ giấy))")
                                .text())
                .contains("Đang ở Chi nhánh Văn phòng Đăng ký đất đai huyện Hà Trung");
    }

    @Test
    void papers_are_handed_over_and_received_without_a_scanner() throws Exception {
        Document page = browser.open("/ho-so/" + CODE);
        Document given = browser.send(page, "form[action$=giao]", Map.of(), "");
        assertThat(given.expectFirst("[role=status]").text()).contains("giao hồ sơ giấy");
        Document taken = browser.send(page, "form[action$=nhan]", Map.of(), "");
        assertThat(taken.expectFirst("[role=status]").text()).contains("nhận hồ sơ giấy");
        assertThat(services.asked("POST routing"))
                .extracting(FakeServices.Request::address)
                .containsExactly(
                        "routing/api/dossiers/" + CODE + "/paper/handover",
                        "routing/api/dossiers/" + CODE + "/paper/receipt");
    }

    @Test
    void papers_that_cannot_be_handed_over_are_told_in_the_services_words() throws Exception {
        services.json("POST routing/api/dossiers/", 409, "conflict");
        Document page =
                browser.send(browser.open("/ho-so/" + CODE), "form[action$=giao]", Map.of(), "");
        assertThat(page.expectFirst("[role=alert]").text())
                .contains("Hồ sơ đã được cơ quan khác nhận.");
    }

    @Test
    void what_disagrees_is_listed_by_kind_with_what_to_do() throws Exception {
        Document page = browser.open("/ho-so-giay/doi-chieu");
        assertThat(page.select(".tabs a")).hasSize(4);
        Document tab = browser.open(page.expectFirst(".tabs a:contains(quá lâu)").attr("href"));
        assertThat(
                        services.asked("GET routing/api/offices/000.02.17.H99/paper-reconciliation")
                                .getLast()
                                .address())
                .contains("kind=ON_THE_WAY_TOO_LONG", "page=0");
        assertThat(tab.expectFirst(".notice").text()).contains("Cần làm", "Gọi cho nơi giao");
        assertThat(tab.expectFirst("tbody tr").text())
                .contains(CODE, "Thẩm định hồ sơ", "10:05, 23/11/2026", "motcua.binhan");
        assertThat(tab.expectFirst("[rel=next]").attr("href"))
                .contains("kind=ON_THE_WAY_TOO_LONG", "page=1");
    }
}
