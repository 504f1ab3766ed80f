package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PageTest
class DeskPagesTest {
    private static final String CODE = "000.10.17.H99-261123-0001";
    private static final String STEP = "/ho-so/" + CODE + "/buoc/tham-dinh/";
    private static final String FORM = "main form[method=post]";

    private final Browser browser;
    private final FakeServices services;

    DeskPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void atTheDesk() throws Exception {
        services.reset();
        browser.signIn(Browser.SPECIALIST);
    }

    @Test
    void the_inbox_says_in_words_how_each_dossier_stands() throws Exception {
        Document page = browser.open("/ban-lam-viec");
        assertThat(page.select("td:nth-child(2) .tag").eachText())
                .containsExactly(
                        "quá 1 ngày làm việc",
                        "Đang dừng tính thời hạn",
                        "còn 1 ngày 3 giờ làm việc");
        assertThat(page.select("td:nth-child(5)").eachText())
                .containsExactly(
                        "Đang xử lý Quá 1/4 thời hạn chưa kiểm tra Yêu cầu bổ sung lần hai Người"
                                + " xử lý: chuyenvien.hatrung",
                        "Đang tạm dừng",
                        "Chờ nhận Quá 2 giờ làm việc chưa nhận nhận trước 14:00, 23/11/2026");
    }

    @Test
    void the_inbox_says_who_gave_a_dossier_and_until_when_it_is_to_be_received() throws Exception {
        Document page = browser.open("/ban-lam-viec");
        assertThat(page.expectFirst("tbody tr:last-child").text())
                .contains("Bộ phận Một cửa phường Bình An motcua.binhan", "14:00, 23/11/2026");
    }

    @Test
    void what_is_ticked_is_accepted_at_once_and_each_result_is_told() throws Exception {
        Document page = browser.open("/ban-lam-viec?state=OFFERED&officer=mine&q=0001");
        assertThat(page.select("input[name=dossier]").eachAttr("value"))
                .contains(CODE + "/tham-dinh");
        Document done =
                browser.send(page, FORM, Map.of("dossier", CODE + "/tham-dinh"), "[type=submit]");
        FakeServices.Request sent = services.asked("POST routing").getFirst();
        assertThat(sent.address()).isEqualTo("routing/api/offices/000.02.17.H99/desk/acceptances");
        assertThat(sent.body())
                .isEqualTo(
                        "{\"items\":[{\"code\":\"%s\",\"step\":\"tham-dinh\"}]}".formatted(CODE));
        assertThat(done.select("[role=status] li").eachText())
                .containsExactly(
                        CODE + " Đã nhận",
                        "000.10.17.H99-261123-0002 Chưa nhận được Hồ sơ đã được cơ quan khác"
                                + " nhận.");
        assertThat(done.expectFirst("#state option[selected]").val()).isEqualTo("OFFERED");
        assertThat(done.expectFirst("#officer option[selected]").val()).isEqualTo("mine");
        assertThat(done.expectFirst("#q").val()).isEqualTo("0001");
    }

    @Test
    void nothing_ticked_is_told() throws Exception {
        Document page =
                browser.send(browser.open("/ban-lam-viec"), FORM, Map.of(), "[type=submit]");
        assertThat(page.expectFirst("[role=alert]").text()).contains("Xin đánh dấu");
        assertThat(services.asked("POST routing")).isEmpty();
    }

    @Test
    void one_may_see_only_what_is_ones_own_or_needs_attention() throws Exception {
        Document page = browser.open("/ban-lam-viec?officer=mine&attention=UNEXAMINED_QUARTER");
        assertThat(services.asked("GET routing/api/offices/").getFirst().address())
                .contains("officer=chuyenvien.hatrung", "attention=UNEXAMINED_QUARTER");
        assertThat(page.expectFirst("[rel=next]").attr("href"))
                .contains("officer=mine", "attention=UNEXAMINED_QUARTER", "page=1");
    }

    @Test
    void filters_stand_in_the_address_and_survive_paging() throws Exception {
        Document page = browser.open("/ban-lam-viec?state=HELD&overdue=true&q=0001&page=1");
        assertThat(
                        services.asked("GET routing/api/offices/000.02.17.H99/desk")
                                .getFirst()
                                .address())
                .contains("state=HELD", "overdue=true", "q=0001", "page=1");
        assertThat(page.expectFirst("option[selected]").val()).isEqualTo("HELD");
        assertThat(page.expectFirst("[rel=next]").attr("href"))
                .contains("state=HELD", "overdue=true", "q=0001", "page=2");
        assertThat(page.expectFirst("[rel=prev]").attr("href")).contains("page=0");
    }

    @Test
    void a_dossier_shows_its_way_deadlines_messages_and_what_can_be_done() throws Exception {
        Document page = browser.open("/ho-so/" + CODE);
        assertThat(page.select(".todo .actions a").eachText()).containsExactly("Hoàn thành bước");
        assertThat(page.select(".todo .menu a").eachText())
                .containsExactly("Chuyển trả", "Tạm dừng", "Trả hồ sơ");
        assertThat(page.expectFirst("table:has(caption:contains(Thời hạn từng bước))").text())
                .contains("Thẩm định hồ sơ")
                .doesNotContain("tham-dinh");
        assertThat(page.expectFirst("table:has(caption:contains(Nhật ký))").text())
                .contains("Nhận hồ sơ Thẩm định hồ sơ")
                .doesNotContain("tham-dinh");
        assertThat(page.expectFirst("main").text())
                .contains(
                        "Lê Thị Hoa Mai",
                        "đã dùng 1 giờ 45 phút làm việc",
                        "Thực hiện nghĩa vụ tài chính",
                        "Đã tiếp nhận hồ sơ Tin nhắn 0912***123")
                .contains("Ngày hẹn ban đầu: 17:30, 03/12/2026", "ngày tiếp nhận không tính");
    }

    @Test
    void the_letters_of_apology_stand_on_the_dossier() throws Exception {
        Document page = browser.open("/ho-so/" + CODE);
        Element letters = page.expectFirst(".card:contains(Phiếu xin lỗi)");
        assertThat(letters.select("li").eachText())
                .containsExactly(
                        "Phiếu của Chi nhánh Văn phòng Đăng ký đất đai huyện Hà Trung (PDF) Đã ký"
                                + " và gửi Hẹn lại: 17:30, 08/12/2026",
                        "Phiếu của Văn phòng Đăng ký đất đai tỉnh Sông Lam (PDF) Chậm gửi Phải ký"
                                + " trước 17:30, 09/12/2026");
        services.text(
                "GET deadline/api/apology-letters/000.11.17.H99-261123-0001-XL1/letter",
                200,
                "application/pdf",
                "%PDF-letter");
        assertThat(browser.ask(letters.expectFirst("a").attr("href")).getContentAsString())
                .isEqualTo("%PDF-letter");
    }

    @Test
    void a_dossier_is_shown_while_the_other_services_are_down() throws Exception {
        services.fails("deadline", 500);
        services.fails("notification", 500);
        assertThat(browser.open("/ho-so/" + CODE).select(".notice.soon").eachText())
                .hasSize(2)
                .allMatch(text -> text.contains("tạm thời không trả lời"));
    }

    @Test
    void nothing_is_offered_for_another_offices_step() throws Exception {
        browser.signIn(Browser.COUNTER);
        assertThat(browser.open("/ho-so/" + CODE).select(".todo")).isEmpty();
    }

    @Test
    void the_first_desk_returns_a_dossier_to_the_applicant_and_to_nobody_else() throws Exception {
        services.json("GET routing/api/dossiers/", 200, "journey-at-first-desk");
        browser.signIn(Browser.COUNTER);
        Document page = browser.open("/ho-so/" + CODE);
        assertThat(page.select(".todo a").eachText()).containsExactly("Nhận hồ sơ", "Trả hồ sơ");
        Document ask = browser.open(page.expectFirst(".todo a:contains(Trả hồ sơ)").attr("href"));
        browser.send(ask, FORM, Map.of("reason", "Thiếu giấy chứng nhận"), "");
        FakeServices.Request sent = services.asked("POST routing").getFirst();
        assertThat(sent.address()).endsWith("/steps/tiep-nhan/rejection");
        assertThat(sent.body()).contains("Thiếu giấy chứng nhận");
    }

    @Test
    void one_click_says_that_a_dossier_was_examined() throws Exception {
        Document done =
                browser.send(
                        browser.open("/ho-so/" + CODE), "form[action$=examination]", Map.of(), "");
        assertThat(done.expectFirst("[role=status]").text()).contains("Đã ghi nhận kiểm tra");
        FakeServices.Request sent = services.asked("POST routing").getFirst();
        assertThat(sent.address()).endsWith("/steps/tham-dinh/examination");
        assertThat(sent.body()).isEqualTo("{\"visit\":2}");
    }

    @Test
    void one_click_takes_a_dossier_for_oneself() throws Exception {
        browser.send(browser.open("/ho-so/" + CODE), "form[action$=assignment]", Map.of(), "");
        FakeServices.Request sent = services.asked("POST routing").getFirst();
        assertThat(sent.address()).endsWith("/steps/tham-dinh/assignment");
        assertThat(sent.body()).isEqualTo("{\"visit\":2,\"officer\":\"chuyenvien.hatrung\"}");
    }

    @Test
    void a_leader_assigns_a_dossier_of_an_office_below() throws Exception {
        browser.signIn(Browser.LEADER);
        Document page = browser.open("/ho-so/" + CODE);
        assertThat(page.select("form[action$=assignment]")).isEmpty();
        Document ask = browser.open(page.expectFirst(".todo a:contains(Phân công)").attr("href"));
        assertThat(ask.select("datalist option").eachAttr("value"))
                .containsExactly("chuyenvien.hatrung", "giamdoc.vpdk");
        Document again = browser.send(ask, FORM, Map.of(), "");
        assertThat(again.expectFirst(".wrong a").attr("href")).isEqualTo("#officer");
        browser.send(again, FORM, Map.of("officer", "chuyenvien.hatrung"), "");
        assertThat(services.asked("POST routing").getFirst().body())
                .contains("\"officer\":\"chuyenvien.hatrung\"");
    }

    @Test
    void a_dossier_is_shown_as_it_was_without_anything_to_do() throws Exception {
        Document page = browser.open("/ho-so/" + CODE);
        String form = page.expectFirst("form:has(#at)").attr("action");
        Document past = browser.open(form + "?at=2026-11-23T09:30");
        assertThat(
                        services.asked("GET routing/api/dossiers/" + CODE + "/journey")
                                .getLast()
                                .address())
                .endsWith("?at=2026-11-23T02:30:00Z");
        assertThat(past.expectFirst("[role=status]").text())
                .contains("Hồ sơ như lúc 09:30, thứ Hai, ngày 23/11/2026");
        assertThat(past.select(".actions, main form[method=post]")).isEmpty();
        assertThat(past.expectFirst("main").text()).contains("Thẩm định hồ sơ");
    }

    @Test
    void a_moment_that_is_none_is_named_at_its_field() throws Exception {
        Document page = browser.open("/ho-so/" + CODE + "/luc-truoc?at=");
        assertThat(page.expectFirst(".wrong a").attr("href")).isEqualTo("#at");
        services.text(
                "GET routing/api/dossiers/" + CODE + "/journey",
                404,
                "application/problem+json",
                "{\"detail\":\"Lúc đó hồ sơ chưa được tiếp nhận.\"}");
        Document before = browser.open("/ho-so/" + CODE + "/luc-truoc?at=2020-01-01T08:00");
        assertThat(before.expectFirst(".wrong a").text())
                .isEqualTo("Lúc đó hồ sơ chưa được tiếp nhận.");
    }

    @Test
    void a_service_without_the_newer_fields_breaks_no_page() throws Exception {
        services.text(
                "GET routing/api/dossiers/",
                200,
                "application/json",
                "{\"code\":\"%s\",\"steps\":[{\"step\":\"a\",\"office\":\"000.02.17.H99\",\"state\":\"HELD\"}]}"
                        .formatted(CODE));
        services.text("GET routing/api/dossiers/" + CODE + "/paper", 404, "text/plain", "");
        Document page = browser.open("/ho-so/" + CODE);
        assertThat(page.select(".todo a").eachText())
                .containsExactly("Hoàn thành bước", "Tạm dừng", "Trả hồ sơ");
        assertThat(page.select("form[action*=ho-so-giay]")).isEmpty();
    }

    @Test
    void the_register_is_opened_for_a_period() throws Exception {
        Document page = browser.open("/so-theo-doi");
        assertThat(page.expectFirst("#from").val()).endsWith("-01");
        assertThat(browser.redirect("/so-theo-doi?from=2026-11-01&to=2026-11-23"))
                .isEqualTo("/so-theo-doi/so.pdf?from=2026-11-01&to=2026-11-23");
        assertThat(
                        browser.ask("/so-theo-doi/so.pdf?from=2026-11-01&to=2026-11-23")
                                .getContentAsString())
                .isEqualTo("%PDF-register");
        Document again = browser.open("/so-theo-doi?from=2026-11-23&to=2026-11-01");
        assertThat(again.expectFirst(".wrong a").attr("href")).isEqualTo("#to");
        assertThat(browser.open("/so-theo-doi?from=mai&to=").select(".wrong a").eachAttr("href"))
                .containsExactly("#from", "#to");
    }

    @Test
    void a_dossier_is_opened_by_its_code() throws Exception {
        assertThat(browser.redirect("/ho-so?code=%20000.10.17.h99-261123-0001"))
                .isEqualTo("/ho-so/" + CODE);
    }

    @ParameterizedTest
    @CsvSource({"acceptance", "completion", "resumption"})
    void what_needs_no_reason_is_confirmed_and_done(String action) throws Exception {
        Document done = browser.send(browser.open(STEP + action), FORM, Map.of(), "");
        assertThat(done.expectFirst("[role=status]").text()).contains(CODE);
        FakeServices.Request sent = services.asked("POST routing").getFirst();
        assertThat(sent.address())
                .isEqualTo("routing/api/dossiers/" + CODE + "/steps/tham-dinh/" + action);
        assertThat(sent.header("Idempotency-Key")).isNotBlank();
        assertThat(sent.body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({"refusal", "return", "rejection"})
    void what_needs_a_reason_insists_on_it(String action) throws Exception {
        Document again = browser.send(browser.open(STEP + action), FORM, Map.of(), "");
        assertThat(again.expectFirst(".wrong a").attr("href")).isEqualTo("#reason");
        assertThat(services.asked("POST routing")).isEmpty();
        browser.send(again, FORM, Map.of("reason", "Thiếu chữ ký"), "");
        assertThat(services.asked("POST routing").getFirst().body())
                .contains("\"reason\":\"Thiếu chữ ký\"");
    }

    @Test
    void a_return_may_name_an_earlier_step() throws Exception {
        Document page = browser.open(STEP + "return");
        assertThat(page.select("#toStep option").eachAttr("value"))
                .containsExactly("", "tiep-nhan");
        browser.send(page, FORM, Map.of("toStep", "tiep-nhan", "reason", "Thiếu"), "");
        assertThat(services.asked("POST routing").getFirst().body())
                .contains("\"toStep\":\"tiep-nhan\"");
    }

    @Test
    void a_suspension_needs_ground_and_reason() throws Exception {
        Document again = browser.send(browser.open(STEP + "suspension"), FORM, Map.of(), "");
        assertThat(again.select(".wrong a").eachAttr("href")).containsExactly("#ground", "#reason");
        browser.send(
                again,
                FORM,
                Map.of("ground", "SUPPLEMENT", "reason", "Thiếu bản vẽ", "override", "true"),
                "");
        assertThat(services.asked("POST routing").getFirst().body())
                .contains(
                        "\"ground\":\"SUPPLEMENT\"",
                        "\"reason\":\"Thiếu bản vẽ\"",
                        "\"override\":true")
                .doesNotContain("toStep");
    }

    @Test
    void a_refusal_of_the_service_is_shown_in_its_words() throws Exception {
        services.json("POST routing/api/dossiers/", 409, "conflict");
        Document again = browser.send(browser.open(STEP + "acceptance"), FORM, Map.of(), "");
        assertThat(again.expectFirst(".wrong").text()).contains("Hồ sơ đã được cơ quan khác nhận.");
    }

    @Test
    void an_unknown_action_is_not_found() throws Exception {
        assertThat(browser.ask(STEP + "explosion").getStatus()).isEqualTo(404);
    }

    @Test
    void the_control_sheet_and_the_routing_slip_are_passed_on() throws Exception {
        assertThat(browser.ask("/ho-so/" + CODE + "/phieu-kiem-soat.pdf").getContentAsString())
                .isEqualTo("%PDF-sheet");
        assertThat(
                        browser.ask("/ho-so/" + CODE + "/buoc/tham-dinh/phieu-chuyen.pdf")
                                .getContentAsString())
                .isEqualTo("%PDF-slip");
    }

    @Test
    void why_the_date_is_what_it_is_is_passed_on_and_who_used_the_days_is_shown() throws Exception {
        Document page = browser.open("/ho-so/" + CODE);
        String paper = page.expectFirst("aside a:contains(Vì sao là ngày hẹn này)").attr("href");
        assertThat(browser.ask(paper).getContentAsString()).isEqualTo("%PDF-why");
        assertThat(page.expectFirst("details:contains(Ai đã dùng thời gian)").text())
                .contains("huyện Hà Trung 2 16 giờ 2 giờ");
        assertThat(page.expectFirst("main").text())
                .contains("Dự báo không kịp ngày hẹn", "10:00, 09/12/2026");
    }

    @Test
    void that_the_date_cannot_be_kept_is_said_by_the_office_itself() throws Exception {
        Document page = browser.open("/ho-so/" + CODE);
        Document ask =
                browser.open(page.expectFirst("a:contains(Báo không kịp ngày hẹn)").attr("href"));
        Document done = browser.send(ask, "main form[method=post]", Map.of(), "");
        assertThat(done.expectFirst("[role=status]").text()).contains("đang chờ thủ trưởng ký");
        assertThat(services.asked("POST deadline/api/dossiers/" + CODE + "/apology-letter"))
                .hasSize(1);
    }

    @Test
    void a_decision_names_the_visit_that_the_officer_saw() throws Exception {
        String complete = browser.open("/ho-so/" + CODE).expectFirst(".actions a").attr("href");
        browser.send(browser.open(complete), FORM, Map.of(), "");
        assertThat(services.asked("POST routing").getFirst().body()).isEqualTo("{\"visit\":2}");
    }

    @Test
    void what_was_answered_is_kept_when_something_is_missing() throws Exception {
        Document page = browser.open(STEP + "suspension");
        Document again =
                browser.send(
                        page,
                        FORM,
                        Map.of("ground", "OTHER", "legalBasis", "Điều 9", "override", "true"),
                        "");
        assertThat(again.expectFirst("#ground option[selected]").val()).isEqualTo("OTHER");
        assertThat(again.expectFirst("#legalBasis").text()).isEqualTo("Điều 9");
        assertThat(again.expectFirst("#override").hasAttr("checked")).isTrue();
    }

    @Test
    void the_ways_into_the_inbox_say_how_much_is_behind_each() throws Exception {
        Document page = browser.open("/ban-lam-viec?due=today");
        assertThat(page.select(".tabs a").eachText())
                .containsExactly(
                        "Tất cả 55",
                        "Của tôi 9",
                        "Quá hạn 7",
                        "Đến hạn hôm nay 5",
                        "Chờ nhận 12",
                        "Đang xử lý 40",
                        "Đang tạm dừng 3",
                        "Tạm giữ do lỗi 1");
        assertThat(page.expectFirst(".tabs [aria-current]").text()).isEqualTo("Đến hạn hôm nay 5");
        assertThat(
                        services.asked("GET routing/api/offices/000.02.17.H99/desk?")
                                .getFirst()
                                .address())
                .containsPattern("due=20[0-9]{2}-[0-9]{2}-[0-9]{2}");
        assertThat(
                        services.asked("GET routing/api/offices/000.02.17.H99/desk/numbers")
                                .getFirst()
                                .address())
                .endsWith("officer=chuyenvien.hatrung");
    }

    @Test
    void the_inbox_is_shown_without_numbers_while_nobody_counts() throws Exception {
        services.text("GET routing/api/offices/000.02.17.H99/desk/numbers", 500, "text/plain", "");
        assertThat(browser.open("/ban-lam-viec").select(".tabs a").eachText())
                .contains("Tất cả", "Quá hạn");
    }

    @Test
    void filters_that_make_no_sense_are_left_out() throws Exception {
        browser.open("/ban-lam-viec?state=NONE&officer=an&attention=x&overdue=no&due=mai&q=%20");
        assertThat(
                        services.asked("GET routing/api/offices/000.02.17.H99/desk?")
                                .getFirst()
                                .address())
                .endsWith("desk?page=0&size=25");
    }

    @Test
    void several_are_taken_for_oneself_and_each_result_is_told() throws Exception {
        services.json(
                "POST routing/api/dossiers/" + CODE + "/steps/tham-dinh/assignment",
                409,
                "conflict");
        Document done =
                browser.send(
                        browser.open("/ban-lam-viec?state=HELD"),
                        FORM,
                        Map.of(
                                "dossier",
                                "000.10.17.H99-261118-0012/tham-dinh," + CODE + "/tham-dinh"),
                        "[formaction]");
        assertThat(services.asked("POST routing"))
                .hasSize(2)
                .allSatisfy(sent ->
                        assertThat(sent.body()).isEqualTo("{\"officer\":\"chuyenvien.hatrung\"}"));
        assertThat(done.select("[role=status] li").eachText())
                .containsExactly(
                        "000.10.17.H99-261118-0012 Đã nhận",
                        CODE + " Chưa nhận được Hồ sơ đã được cơ quan khác nhận.");
        assertThat(done.expectFirst("#state option[selected]").val()).isEqualTo("HELD");
    }

    @Test
    void a_completion_can_be_undone_while_nobody_accepted_it() throws Exception {
        Document page = browser.open("/ho-so/" + CODE);
        Document ask = browser.open(page.expectFirst(".todo .actions a").attr("href"));
        services.json("GET routing/api/dossiers/", 200, "journey-handed-over");
        Document done = browser.send(ask, FORM, Map.of(), "");
        assertThat(done.expectFirst("[role=status] form").attr("action"))
                .isEqualTo("/ho-so/" + CODE + "/buoc/tham-dinh/rut-lai");
        Document back = browser.send(done, "[role=status] form", Map.of(), "");
        FakeServices.Request sent = services.asked("POST routing").getLast();
        assertThat(sent.address()).endsWith("/steps/tham-dinh/recall");
        assertThat(sent.header("Idempotency-Key")).isNotBlank();
        assertThat(back.expectFirst("[role=status]").text()).contains("Đã rút lại hồ sơ " + CODE);
    }

    @Test
    void nothing_is_undone_that_somebody_accepted_already() throws Exception {
        Document ask = browser.open(STEP + "completion");
        Document done = browser.send(ask, FORM, Map.of(), "");
        assertThat(done.select("[role=status] form")).isEmpty();
        assertThat(done.select("a[href*=rut-lai]")).isEmpty();
    }

    @Test
    void a_recall_is_asked_for_with_what_it_means_and_refused_in_the_services_words()
            throws Exception {
        services.json("GET routing/api/dossiers/", 200, "journey-handed-over");
        Document page = browser.open("/ho-so/" + CODE);
        Document ask = browser.open(page.expectFirst(".todo a:contains(Rút lại)").attr("href"));
        assertThat(ask.expectFirst(".notice").text()).contains("chưa cơ quan nào nhận");
        services.json("POST routing/api/dossiers/", 409, "conflict");
        Document again = browser.send(ask, FORM, Map.of("reason", "Nhầm"), "");
        assertThat(again.expectFirst(".wrong").text()).contains("đã được cơ quan khác nhận");
        assertThat(services.asked("POST routing").getLast().body())
                .isEqualTo("{\"reason\":\"Nhầm\"}");
    }

    @Test
    void who_worked_on_it_before_gets_it_back() throws Exception {
        Document page = browser.open(STEP + "assignment?former=an.hatrung");
        Document done = browser.send(page, FORM, Map.of("officer", "binh.hatrung"), "");
        browser.send(done, "[role=status] form", Map.of(), "");
        assertThat(services.asked("POST routing").getLast().body())
                .isEqualTo("{\"officer\":\"an.hatrung\"}");
    }

    @Test
    void a_dossier_shows_papers_former_visits_and_that_its_history_is_intact() throws Exception {
        services.json("GET routing/api/dossiers/", 200, "journey-handed-over");
        Document page = browser.open("/ho-so/" + CODE);
        assertThat(page.expectFirst("main").text())
                .contains("Giấy tờ đã nộp", "Nguyên vẹn", "Phải làm lại · 11:00, 23/11/2026")
                .contains("Chuyển đến lúc 10:00, 23/11/2026; Nhận lúc 10:20, 23/11/2026");
    }

    @Test
    void what_was_called_off_while_the_dossier_goes_on_waits() throws Exception {
        services.text(
                "GET routing/api/dossiers/",
                200,
                "application/json",
                """
                {"code":"%s","status":4,"steps":[
                 {"step":"a","office":"000.02.17.H99","state":"HELD","after":[]},
                 {"step":"b","office":"000.01.02.H99","state":"CANCELLED","after":["a"],
                  "offeredAt":"2026-11-23T02:00:00Z"}]}
                """
                        .formatted(CODE));
        assertThat(browser.open("/ho-so/" + CODE).expectFirst(".timeline li:last-child").text())
                .contains("Chưa đến")
                .doesNotContain("chưa nhận");
    }
}
