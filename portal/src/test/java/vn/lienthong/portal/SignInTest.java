package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class SignInTest {
    private final Browser browser;
    private final Browser another;
    private final FakeServices services;
    private final FakeIssuer issuer;

    SignInTest(Browser browser, Browser another, FakeServices services, FakeIssuer issuer) {
        this.browser = browser;
        this.another = another;
        this.services = services;
        this.issuer = issuer;
    }

    @BeforeEach
    void everythingIsUp() {
        services.reset();
    }

    @Test
    void a_page_for_officers_leads_to_sign_in_and_back() throws Exception {
        assertThat(browser.redirect("/ban-lam-viec")).isEqualTo("/dang-nhap");
        assertThat(browser.open("/dang-nhap").expectFirst("main a.button").attr("href"))
                .isEqualTo("/oauth2/authorization/lienthong");
        assertThat(browser.signIn(Browser.SPECIALIST)).contains("/ban-lam-viec");
    }

    @Test
    void the_issuer_is_asked_for_a_code_with_proof_of_possession() throws Exception {
        Map<String, String> asked =
                FakeIssuer.parameters(
                        browser.redirect("/oauth2/authorization/lienthong").split("\\?", -1)[1]);
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid profile")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void the_start_page_shows_what_the_roles_allow() throws Exception {
        assertThat(browser.signIn(Browser.COUNTER)).endsWith("/lam-viec");
        Document page = browser.open("/lam-viec");
        assertThat(page.expectFirst("h1").text()).isEqualTo("Xin chào Trần Thị Mai");
        assertThat(page.expectFirst(".who").text()).contains("Bộ phận Một cửa phường Bình An");
        assertThat(page.select(".areas a").eachText())
                .containsExactly("Trang đầu", "Một cửa", "Xử lý hồ sơ");
        assertThat(page.select("main section li a").eachText())
                .containsExactly(
                        "Tiếp nhận hồ sơ",
                        "Hồ sơ trực tuyến",
                        "Trả kết quả",
                        "Quét mã hồ sơ",
                        "Chưa báo được",
                        "Mong muốn nhận tin",
                        "Giao dịch lệch",
                        "Nhập từ tệp",
                        "Hồ sơ tại cơ quan",
                        "Quét hồ sơ giấy",
                        "Đối chiếu giấy",
                        "Sổ theo dõi");
    }

    @Test
    void the_menu_shows_the_pages_of_the_area_one_is_in() throws Exception {
        browser.signIn(Browser.COUNTER);
        Document page = browser.open("/mot-cua/tra-ket-qua");
        assertThat(page.select(".areas a[aria-current]").text()).isEqualTo("Một cửa");
        assertThat(page.select(".nav a").eachText())
                .containsExactly(
                        "Tiếp nhận hồ sơ",
                        "Hồ sơ trực tuyến",
                        "Trả kết quả",
                        "Quét mã hồ sơ",
                        "Chưa báo được",
                        "Mong muốn nhận tin",
                        "Giao dịch lệch",
                        "Nhập từ tệp");
        assertThat(page.select(".nav a[aria-current=page]").text()).isEqualTo("Trả kết quả");
        assertThat(browser.open("/lam-viec").select(".nav")).isEmpty();
    }

    @Test
    void the_access_token_goes_to_the_services() throws Exception {
        browser.signIn(Browser.SPECIALIST);
        browser.open("/ban-lam-viec");
        assertThat(
                        services.asked("GET routing/api/offices/000.02.17.H99/desk")
                                .getFirst()
                                .header("Authorization"))
                .startsWith("Bearer ey");
    }

    @Test
    void a_token_that_has_run_out_is_renewed_through_the_issuer() throws Exception {
        issuer.willSignIn(Browser.SPECIALIST);
        issuer.tokensLive(1);
        browser.finishSignIn(browser.redirect("/oauth2/authorization/lienthong"));
        String authorization = browser.redirectInTime("/ban-lam-viec?state=HELD");
        assertThat(authorization).startsWith(issuer.address());
        issuer.tokensLive(300);
        assertThat(browser.finishSignIn(authorization)).contains("/ban-lam-viec?state=HELD");
    }

    @Test
    void a_token_that_a_service_refuses_leads_back_to_sign_in() throws Exception {
        browser.signIn(Browser.SPECIALIST);
        services.fails("routing", 401);
        assertThat(browser.redirect("/ban-lam-viec")).isEqualTo("/dang-nhap?reason=expired");
        assertThat(browser.open("/dang-nhap?reason=expired").text())
                .contains("Phiên làm việc đã hết hạn");
        assertThat(browser.redirect("/lam-viec")).isEqualTo("/dang-nhap");
    }

    @Test
    void another_roles_page_says_so() throws Exception {
        browser.signIn(Browser.COUNTER);
        for (String address :
                new String[] {"/lanh-dao/tre-han", "/lanh-dao/can-chu-y", "/van-hanh/tam-giu"}) {
            assertThat(browser.ask(address).getStatus()).as(address).isEqualTo(403);
        }
        browser.signIn(Browser.SPECIALIST);
        assertThat(browser.ask("/nhap-ho-so").getStatus()).isEqualTo(403);
        browser.signIn(Browser.OPERATOR);
        for (String address : new String[] {"/ho-so-giay/quet", "/so-theo-doi"}) {
            assertThat(browser.ask(address).getStatus()).as(address).isEqualTo(403);
        }
    }

    @Test
    void what_a_service_forbids_is_a_clear_page() throws Exception {
        browser.signIn(Browser.SPECIALIST);
        services.fails("routing", 403);
        assertThat(browser.open("/ban-lam-viec", 403).expectFirst("h1").text())
                .contains("không có quyền");
    }

    @Test
    void signing_out_ends_the_session() throws Exception {
        browser.signIn(Browser.COUNTER);
        Document page = browser.open("/lam-viec");
        MockHttpServletResponse answer =
                browser.submit(page, "form[action=/dang-xuat]", Map.of(), "");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/dang-nhap?reason=signed-out");
        assertThat(browser.redirect("/lam-viec")).isEqualTo("/dang-nhap");
    }

    @Test
    void an_answer_for_another_sign_in_is_not_taken() throws Exception {
        issuer.willSignIn(Browser.COUNTER);
        issuer.answersForAnotherSignIn();
        assertThat(browser.finishSignIn(browser.redirect("/oauth2/authorization/lienthong")))
                .isEqualTo("/dang-nhap?reason=failed");
        assertThat(browser.redirect("/lam-viec")).isEqualTo("/dang-nhap");
    }

    @Test
    void an_answer_that_another_browser_asked_for_is_not_taken() throws Exception {
        issuer.willSignIn(Browser.COUNTER);
        String asked = another.redirect("/oauth2/authorization/lienthong");
        assertThat(browser.redirect("/oauth2/authorization/lienthong"))
                .startsWith(issuer.address());
        assertThat(browser.finishSignIn(asked)).isEqualTo("/dang-nhap?reason=failed");
        assertThat(another.redirect("/lam-viec")).isEqualTo("/dang-nhap");
    }

    @Test
    void a_failed_sign_in_is_told() throws Exception {
        assertThat(browser.redirect("/login/oauth2/code/lienthong?code=x&state=unknown"))
                .isEqualTo("/dang-nhap?reason=failed");
    }
}
