package vn.lienthong.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nu.validator.client.EmbeddedValidator;
import org.openqa.selenium.chrome.ChromeDriver;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What every page must be: without a violation that axe-core finds (WCAG 2.2 AA and its best
/// practices), valid HTML, light, no wider than the screen, without an error in the console.
final class PageAudit {

    private static final long HEAVIEST_BYTES = 150_000;
    private static final String AXE = axe();

    private static final String RUN_AXE =
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ["violations"] }).then(
              (found) => done(found.violations.map((one) =>
                one.id + ": " + one.help + "\\n  " + one.nodes.slice(0, 5).map((node) =>
                  node.target.join(" ") + "  " + node.html.slice(0, 160)
                  + "  " + (node.failureSummary || "").replace(/\\s+/g, " ").slice(0, 240)).join("\\n  "))),
              (failure) => done(["axe failed: " + failure]));
            """;

    /// What came over the wire for the page and everything that it brought, whether from the
    /// browser's cache or not.
    private static final String WEIGHT =
            """
            return performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
              .filter((one) => one.initiatorType !== "fetch" && one.initiatorType !== "beacon")
              .reduce((sum, one) => sum + one.encodedBodySize, 0);
            """;

    /// The page as the server sent it, asked for again; only a page that one can ask for again has
    /// the title that is shown.
    private static final String SOURCE =
            """
            const done = arguments[arguments.length - 1];
            fetch(location.href, { headers: { Accept: "text/html" } })
              .then((answer) => answer.text())
              .then((text) => done(text), () => done(""));
            """;

    private final ChromeDriver driver;
    private final JsonMapper json = new JsonMapper();

    PageAudit(ChromeDriver driver) {
        this.driver = driver;
    }

    /// Everything that is wrong with the page that is shown, in words.
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        faults.addAll(violations());
        faults.addAll(invalidities());
        long weight = number(WEIGHT);
        if (weight > HEAVIEST_BYTES) {
            faults.add("weighs " + weight + " bytes");
        }
        long beyond =
                number(
                        "return document.scrollingElement.scrollWidth -"
                                + " document.documentElement.clientWidth;");
        if (beyond > 0) {
            faults.add("is " + beyond + " pixels wider than the screen: " + widest());
        }
        String here = driver.getCurrentUrl();
        Chromium.errors(driver)
                // That a page is missing or forbidden is what it says.
                .filter(error -> !error.startsWith(here + " - Failed to load resource"))
                .map(error -> "console: " + error)
                .forEach(faults::add);
        return faults;
    }

    private List<String> violations() {
        driver.executeScript(AXE);
        Object found = driver.executeAsyncScript(RUN_AXE);
        return Objects.requireNonNull((List<?>) found).stream().map(String::valueOf).toList();
    }

    private List<String> invalidities() {
        String shown = "<!DOCTYPE html>" + text("return document.documentElement.outerHTML;");
        String sent = String.valueOf(driver.executeAsyncScript(SOURCE));
        String title = text("return document.title;");
        return invalidities(sent.contains("<title>" + title) ? sent : shown);
    }

    private List<String> invalidities(String html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try {
            String report =
                    validator.validate(
                            new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            List<String> errors = new ArrayList<>();
            for (JsonNode message : json.readTree(report).path("messages")) {
                if (message.path("type").asString().equals("error")) {
                    errors.add(
                            "HTML: "
                                    + message.path("message").asString()
                                    + " | "
                                    + message.path("extract").asString().strip());
                }
            }
            return errors;
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private String widest() {
        return text(
                """
                return [...document.querySelectorAll("body *")]
                  .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                  .slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(" | ");
                """);
    }

    private long number(String script) {
        return ((Number) Objects.requireNonNull(driver.executeScript(script))).longValue();
    }

    private String text(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    private static String axe() {
        try (InputStream script = PageAudit.class.getResourceAsStream("/axe.min.js")) {
            assertThat(script).isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
