package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class AccessPagesTest {
    private static final String PAGE = "/van-hanh/luot-xem";
    private static final String CODE = "000.10.17.H99-261123-0001";
    private static final String OTHER = "000.10.17.H99-261123-0002";
    private static final FakeIssuer.Account SUPERIOR =
            new FakeIssuer.Account(
                    "chutich.tinh", "Phan Văn Nam", "000.00.00.H99", List.of("LEADER"));
    private static final String NONE = "{\"items\":[],\"total\":0}";
    private static final Pattern CODE_IN_A_TABLE =
            Pattern.compile("(?m)^\\|.*\\| `([A-Z_]+)` \\|$|^\\| `([A-Z_]+)` \\|.*$");

    private final Browser browser;
    private final FakeServices services;
    private final MessageSource messages;

    AccessPagesTest(Browser browser, FakeServices services, MessageSource messages) {
        this.browser = browser;
        this.services = services;
        this.messages = messages;
    }

    @BeforeEach
    void asOperator() throws Exception {
        services.reset();
        for (String service : List.of("intake", "routing", "deadline", "notification")) {
            looks(service, NONE);
            unusual(service, "");
        }
        browser.signIn(Browser.OPERATOR);
    }

    @Test
    void looks_of_all_services_are_one_list_the_newest_first() throws Exception {
        looks("intake", page(look("10:00:01", "mai", "DOSSIER_READ", "RECEIVED_HERE", "")));
        looks(
                "routing",
                page(
                        look(
                                "10:00:02",
                                "khanh",
                                "JOURNEY_READ",
                                "STANDS_HERE",
                                ",\"step\":\"tham-dinh\""),
                        look(
                                "09:00:00",
                                "son",
                                "JOURNEY_READ",
                                "SUPERIOR",
                                ",\"purpose\":\"COMPLAINT\"")));
        looks("notification", page(look("10:00:03", "la", "MESSAGES_READ", "UNKNOWN", "")));

        Document page = browser.open(PAGE);

        List<String> rows = page.select("#looks ~ table tbody tr").eachText();
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst())
                .contains("10:00:03", "la", "Xem tin nhắn đã gửi", "Không rõ lý do");
        assertThat(rows.get(1))
                .contains("khanh", "Chi nhánh", CODE, "Hồ sơ đang ở cơ quan này; bước tham-dinh");
        assertThat(rows.get(2)).contains("mai", "Xem hồ sơ", "Cơ quan này tiếp nhận hồ sơ");
        assertThat(rows.get(3)).contains("09:00:00", "Cơ quan cấp trên; giải quyết khiếu nại");
        assertThat(page.select("#looks ~ table .tag.late")).hasSize(1);
        assertThat(page.expectFirst("main").text()).contains("Có 4 lượt xem.");
        assertThat(page.select(".pager")).isEmpty();
        assertThat(page.select("header nav a[href=" + PAGE + "], nav a[href=" + PAGE + "]"))
                .isNotEmpty();
    }

    @Test
    void it_is_narrowed_by_dossier_account_and_day() throws Exception {
        Document page =
                browser.open(
                        PAGE
                                + "?dossier=%20"
                                + CODE.toLowerCase(Locale.ROOT)
                                + "&account=mai&from=2026-11-01&to=2026-11-30");
        assertThat(services.asked("GET deadline/api/accesses").getLast().address())
                .contains("dossier=" + CODE, "account=mai", "from=2026-11-01", "to=2026-11-30");
        assertThat(services.asked("GET deadline/api/accesses/unusual")).isEmpty();
        assertThat(page.expectFirst("#looks").text()).isEqualTo("Ai đã xem hồ sơ " + CODE);
        assertThat(page.expectFirst("main").text()).contains("Không có lượt xem nào.");
        assertThat(page.expectFirst("#from").val()).isEqualTo("2026-11-01");
        assertThat(page.select("main table, a[href*=csv]")).isEmpty();
    }

    @Test
    void days_that_make_no_sense_are_told_and_nothing_is_asked() throws Exception {
        Document page = browser.open(PAGE + "?from=2026-12-01&to=2026-11-30");
        assertThat(page.expectFirst(".wrong").text()).contains("Ngày bắt đầu phải trước");
        assertThat(browser.open(PAGE + "?to=gestern").expectFirst("#to-fault").text())
                .isEqualTo("Ngày không đọc được.");
        assertThat(services.asked("GET intake/api/accesses")).isEmpty();
    }

    @Test
    void a_list_is_one_look_with_its_dossiers() throws Exception {
        looks(
                "intake",
                """
                {"items":[{"at":"2026-11-23T10:00:00+07:00","account":"mai","office":"000.11.17.H99",
                 "access":"DOSSIERS_LISTED","dossiers":["A-1","A-2"],"count":40,
                 "list":"000.11.17.H99","ground":"OWN_OFFICE"},
                 {"at":"2026-11-23T09:00:00+07:00","account":"mai","office":"000.11.17.H99",
                 "access":"LATER_CODE","count":0,"ground":"LATER_GROUND"}],"total":2}
                """);
        Document page = browser.open(PAGE);
        assertThat(page.select("#looks ~ table details summary").text()).isEqualTo("40 hồ sơ");
        assertThat(page.select("#looks ~ table details a").eachAttr("href"))
                .containsExactly(PAGE + "?dossier=A-1", PAGE + "?dossier=A-2");
        assertThat(page.select("#looks ~ table tr").get(1).text()).contains("Danh sách của");
        assertThat(page.select("#looks ~ table tr").getLast().text())
                .contains("LATER_CODE", "LATER_GROUND");
    }

    @Test
    void further_pages_are_merged_from_the_beginning() throws Exception {
        looks("intake", many(30, 10, 60));
        looks("routing", many(30, 11, 60));
        Document second = browser.open(PAGE + "?page=1");
        assertThat(services.asked("GET intake/api/accesses").getFirst().address())
                .contains("page=0", "size=50");
        List<String> rows = second.select("#looks ~ table tbody tr").eachText();
        assertThat(rows).hasSize(25);
        assertThat(rows.getFirst()).startsWith("11:04");
        assertThat(rows.getLast()).startsWith("10:10");
        assertThat(second.expectFirst("[rel=next]").attr("href")).contains("page=2");
        assertThat(second.expectFirst("main").text()).contains("Có 120 lượt xem.");
    }

    @Test
    void who_looks_at_much_from_outside_is_named_once() throws Exception {
        unusual("intake", unusual("son", 12) + "," + unusual("ops", 3));
        unusual("routing", unusual("son", 15));
        Document page = browser.open(PAGE + "?from=2026-11-01");
        List<String> rows = page.select("#unusual ~ table tbody tr").eachText();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).contains("son").endsWith("15");
        assertThat(rows.getLast()).contains("ops").endsWith("3");
        assertThat(page.expectFirst("#unusual ~ table a").attr("href"))
                .startsWith(PAGE + "?account=son&from=2026-11-01");
    }

    @Test
    void what_does_not_answer_is_named_and_the_rest_is_shown() throws Exception {
        looks("intake", page(look("10:00:01", "mai", "DOSSIER_READ", "RECEIVED_HERE", "")));
        services.fails("routing", 503);
        Document page = browser.open(PAGE);
        assertThat(page.expectFirst(".notice").text()).contains("Dịch vụ luân chuyển hồ sơ");
        assertThat(page.select("#looks ~ table tbody tr")).hasSize(1);
        assertThat(browser.ask(PAGE + "/luot-xem.csv").getStatus()).isEqualTo(503);

        for (String service : List.of("intake", "deadline", "notification")) {
            services.fails(service, 503);
        }
        assertThat(browser.ask(PAGE).getStatus()).isEqualTo(503);
    }

    @Test
    void the_file_says_the_same_and_computes_nothing() throws Exception {
        looks("intake", page(look("10:00:01", "=cmd()", "DOSSIER_READ", "RECEIVED_HERE", "")));
        MockHttpServletResponse file = browser.ask(PAGE + "/luot-xem.csv?dossier=" + CODE);
        assertThat(file.getContentType()).startsWith("text/csv");
        assertThat(file.getHeader("Content-Disposition")).contains("luot-xem.csv");
        List<String> lines = file.getContentAsString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("\uFEFF\"Lúc\",\"Tài khoản\"");
        assertThat(lines.getLast())
                .startsWith("\"2026-11-23T10:00:01+07:00\",\"'=cmd()\",\"000.02.17.H99\"")
                .contains(CODE, "Cơ quan này tiếp nhận hồ sơ");
        assertThat(services.asked("GET intake/api/accesses").getLast().address())
                .contains("dossier=" + CODE);
    }

    @Test
    void it_is_for_operations_and_for_heads() throws Exception {
        browser.signIn(Browser.COUNTER);
        assertThat(browser.ask(PAGE).getStatus()).isEqualTo(403);
        assertThat(browser.ask("/lanh-dao/luot-xem").getStatus()).isEqualTo(403);
        assertThat(browser.open("/lam-viec").select("a[href$=/luot-xem]")).isEmpty();
        assertThat(browser.open("/ho-so/" + CODE).select("a[href*=/luot-xem]")).isEmpty();

        browser.signIn(Browser.LEADER);
        assertThat(browser.ask(PAGE).getStatus()).isEqualTo(403);
        looks("intake", page(look("10:00:01", "mai", "DOSSIER_READ", "RECEIVED_HERE", "")));
        Document page = browser.open("/lanh-dao/luot-xem");
        assertThat(page.expectFirst("#looks ~ table a.code").attr("href"))
                .isEqualTo("/lanh-dao/luot-xem?dossier=" + CODE);
        assertThat(browser.ask("/lanh-dao/luot-xem/luot-xem.csv").getStatus()).isEqualTo(200);
        assertThat(browser.open("/ho-so/" + CODE).expectFirst("a[href*=/luot-xem]").attr("href"))
                .isEqualTo("/lanh-dao/luot-xem?dossier=" + CODE);
    }

    @Test
    void it_is_told_in_english_too() throws Exception {
        looks("intake", page(look("10:00:01", "mai", "DOSSIER_READ", "RECEIVED_HERE", "")));
        assertThat(browser.open(PAGE + "?lang=en").expectFirst("main").text())
                .contains("Who looked at dossiers", "This office received it", "Looks: 1.");
    }

    @Test
    void who_looks_from_outside_is_asked_once_what_for() throws Exception {
        browser.signIn(SUPERIOR);
        Document page = browser.open("/ho-so/" + CODE);
        assertThat(page.expectFirst("#purpose-hint").text()).contains("không tiếp nhận hồ sơ này");
        Document after =
                browser.send(page, "form[action$=/muc-dich]", Map.of("purpose", "INSPECTION"), "");
        assertThat(after.select("#purpose")).isEmpty();
        assertThat(after.expectFirst("main").text()).contains("kiểm tra, giám sát");
        assertThat(services.asked("GET intake/api/dossiers/" + CODE).getFirst().header("X-Purpose"))
                .isNull();
        assertThat(services.asked("GET intake/api/dossiers/" + CODE).getLast().header("X-Purpose"))
                .isEqualTo("INSPECTION");
        // Of another dossier nothing was said, and an unknown word is nothing.
        browser.open("/ho-so/" + OTHER);
        assertThat(services.asked("GET intake/api/dossiers/" + OTHER).getLast().header("X-Purpose"))
                .isNull();
        Document unsaid = browser.send(page, "form[action$=/muc-dich]", Map.of("purpose", ""), "");
        assertThat(unsaid.expectFirst("main").text()).contains("kiểm tra, giám sát");

        browser.signIn(Browser.SPECIALIST);
        assertThat(browser.open("/ho-so/" + CODE).select("#purpose")).isEmpty();
        services.fails("intake", 503);
        browser.signIn(SUPERIOR);
        assertThat(browser.open("/ho-so/" + CODE).select("#purpose")).isEmpty();
    }

    /// The page knows a word for every code that services keep, as their document names them.
    @Test
    void every_code_has_a_word() throws IOException {
        List<String> codes =
                CODE_IN_A_TABLE
                        .matcher(Files.readString(Path.of("../docs/access.md")))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .distinct()
                        .toList();
        assertThat(codes)
                .hasSizeGreaterThan(30)
                .contains("DOSSIER_READ", "STANDS_HERE", "INSPECTION");
        for (String code : codes) {
            assertThat(List.of("access.", "access.ground.", "access.purpose."))
                    .as(code)
                    .anySatisfy(group ->
                            assertThat(messages.getMessage(group + code, null, "", Locale.of("vi")))
                                    .isNotBlank());
        }
    }

    private void looks(String service, String body) {
        services.text("GET " + service + "/api/accesses", 200, "application/json", body);
    }

    private void unusual(String service, String items) {
        services.text(
                "GET " + service + "/api/accesses/unusual",
                200,
                "application/json",
                "{\"items\":[" + items + "]}");
    }

    private static String unusual(String account, int dossiers) {
        return "{\"account\":\"%s\",\"office\":\"000.00.00.H99\",\"dossiers\":%d}"
                .formatted(account, dossiers);
    }

    private static String page(String... looks) {
        return "{\"items\":[%s],\"total\":%d}".formatted(String.join(",", looks), looks.length);
    }

    /// One a minute, back from the end of an hour.
    private static String many(int many, int hour, int total) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < many; i++) {
            items.append(i == 0 ? "" : ",")
                    .append(
                            look(
                                    "%02d:%02d:00".formatted(hour, 29 - i),
                                    "mai",
                                    "DOSSIER_READ",
                                    "RECEIVED_HERE",
                                    ""));
        }
        return "{\"items\":[%s],\"total\":%d}".formatted(items, total);
    }

    private static String look(
            String time, String account, String access, String ground, String more) {
        return """
        {"at":"2026-11-23T%s+07:00","account":"%s","office":"000.02.17.H99","roles":["SPECIALIST"],
         "access":"%s","dossiers":["%s"],"count":1,"ground":"%s"%s}
        """
                .formatted(time, account, access, CODE, ground, more);
    }
}
