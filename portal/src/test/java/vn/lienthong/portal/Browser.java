package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// A browser without JavaScript: keeps its session and cookies, follows links and redirects, fills
/// in forms. Every page it opens is checked for what makes a page usable by everybody.
final class Browser {
    static final FakeIssuer.Account COUNTER =
            new FakeIssuer.Account(
                    "motcua.binhan", "Trần Thị Mai", "000.11.17.H99", List.of("COUNTER"));
    static final FakeIssuer.Account SPECIALIST =
            new FakeIssuer.Account(
                    "chuyenvien.hatrung", "Đỗ Quốc Khánh", "000.02.17.H99", List.of("SPECIALIST"));
    static final FakeIssuer.Account LEADER =
            new FakeIssuer.Account(
                    "giamdoc.vpdk",
                    "Hoàng Phương Quyên",
                    "000.01.02.H99",
                    List.of("LEADER", "SPECIALIST"));
    static final FakeIssuer.Account OPERATOR =
            new FakeIssuer.Account(
                    "vanhanh", "Vũ Minh Đức", "000.00.00.H99", List.of("OPERATIONS"));

    private final MockMvc mvc;
    private final FakeIssuer issuer;
    private MockHttpSession session = new MockHttpSession();
    private Cookie[] cookies = {};

    Browser(MockMvc mvc, FakeIssuer issuer) {
        this.mvc = mvc;
        this.issuer = issuer;
    }

    /// Somebody who may open every page.
    static final FakeIssuer.Account EVERYTHING =
            new FakeIssuer.Account(
                    "moi.vai.tro",
                    "Phan Thị Hồng",
                    "000.01.02.H99",
                    List.of("COUNTER", "SPECIALIST", "LEADER", "OPERATIONS", "REPORTS"));

    /// Goes through the whole sign-in; returns where it ended.
    String signIn(FakeIssuer.Account account) throws Exception {
        issuer.willSignIn(account);
        return finishSignIn(redirect("/oauth2/authorization/lienthong"));
    }

    /// Answers the issuer's question with yes, as somebody who is signed in there already.
    String finishSignIn(String authorization) throws Exception {
        HttpResponse<Void> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(authorization)).build(),
                                HttpResponse.BodyHandlers.discarding());
        String callback =
                FakeIssuer.pathAndQuery(answer.headers().firstValue("Location").orElseThrow());
        return redirect(callback);
    }

    /// The answer to one request, whatever it is.
    MockHttpServletResponse ask(String address) throws Exception {
        return perform(MockMvcRequestBuilders.get(URI.create(address)));
    }

    /// The answer to a request that no form of a page has sent.
    MockHttpServletResponse send(String method, String address, Map<String, String> fields)
            throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(address));
        fields.forEach(request::param);
        return perform(request);
    }

    /// Where a request is redirected to.
    String redirect(String address) throws Exception {
        MockHttpServletResponse answer = ask(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    /// Where a request is redirected to once time has done its work.
    String redirectInTime(String address) throws Exception {
        Instant end = Instant.now().plusSeconds(20);
        while (ask(address).getStatus() == 200 && Instant.now().isBefore(end)) {
            Thread.sleep(Duration.ofMillis(100));
        }
        return redirect(address);
    }

    /// A page that is there.
    Document open(String address) throws Exception {
        return open(address, 200);
    }

    Document open(String address, int status) throws Exception {
        MockHttpServletResponse answer = ask(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(status);
        return page(answer, address);
    }

    /// Sends a form as the browser would, with some fields filled in and one button pressed, and
    /// follows the redirect.
    Document send(Document page, String form, Map<String, String> filled, String button)
            throws Exception {
        MockHttpServletResponse answer = submit(page, form, filled, button);
        String next = answer.getRedirectedUrl();
        return next == null ? page(answer, form) : open(next);
    }

    MockHttpServletResponse submit(
            Document page, String form, Map<String, String> filled, String button)
            throws Exception {
        FormElement found = (FormElement) page.expectFirst(form);
        filled.forEach((name, value) -> fill(found, name, value));
        Element pressed = found.expectFirst("button" + button);
        String action =
                pressed.hasAttr("formaction") ? pressed.attr("formaction") : found.attr("action");
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(URI.create(action));
        found.formData().forEach(field -> request.param(field.key(), field.value()));
        if (pressed.hasAttr("name")) {
            request.param(pressed.attr("name"), pressed.attr("value"));
        }
        return perform(request);
    }

    /// Sends a form with one file, as a browser does where there is a field for it.
    Document upload(Document page, String form, String fileName, String content) throws Exception {
        FormElement found = (FormElement) page.expectFirst(form);
        assertThat(found.attr("enctype")).isEqualTo("multipart/form-data");
        String field = found.expectFirst("input[type=file]").attr("name");
        MockMultipartFile file =
                new MockMultipartFile(
                        field, fileName, null, content.getBytes(StandardCharsets.UTF_8));
        MockMultipartHttpServletRequestBuilder request =
                MockMvcRequestBuilders.multipart(URI.create(found.attr("action"))).file(file);
        found.formData().stream()
                .filter(one -> !one.key().equals(field))
                .forEach(one -> request.param(one.key(), one.value()));
        MockHttpServletResponse answer = perform(request);
        String next = answer.getRedirectedUrl();
        return next == null ? page(answer, form) : open(next);
    }

    private static void fill(FormElement form, String name, String value) {
        for (Element field : form.select("[name=\"" + name + "\"]")) {
            switch (field.normalName()) {
                case "select" ->
                        field.select("option")
                                .forEach(option ->
                                        option.attr(
                                                "selected", option.attr("value").equals(value)));
                case "textarea" -> field.text(value);
                default -> {
                    boolean choice =
                            field.attr("type").equals("radio")
                                    || field.attr("type").equals("checkbox");
                    if (!choice) {
                        field.val(value);
                    } else if (Arrays.asList(value.split(",", -1)).contains(field.val())) {
                        field.attr("checked", true);
                    } else if (field.attr("type").equals("radio")) {
                        field.removeAttr("checked");
                    }
                }
            }
        }
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        request.session(session);
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        var result = mvc.perform(request).andReturn();
        if (result.getRequest().getSession(false) instanceof MockHttpSession current) {
            session = current;
        } else {
            session = new MockHttpSession();
        }
        if (result.getResponse().getCookies().length > 0) {
            cookies = result.getResponse().getCookies();
        }
        return result.getResponse();
    }

    private static Document page(MockHttpServletResponse answer, String address) throws Exception {
        Document page = Jsoup.parse(answer.getContentAsString());
        UsablePage.check(page, address);
        return page;
    }
}
