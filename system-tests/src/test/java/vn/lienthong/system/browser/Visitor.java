package vn.lienthong.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A person at a browser, who finds things by the words on the page and nothing else. Words are
/// given by their key among the portal's texts, or as they are.
final class Visitor implements AutoCloseable {

    private static final int MOST_TABS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// The names of all pages that anybody looked at (`data-page` of their body).
    static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    private final ChromeDriver driver;
    private final PageAudit audit;
    private final Screen screen;
    private final String role;
    private final String portal;
    private final Words words;
    private final boolean scripts;
    private final Set<String> faults = new TreeSet<>();
    private int pictures;

    private Visitor(Town town, String role, Screen screen, boolean scripts) {
        this.words = town.words();
        this.driver = Chromium.start(screen);
        this.audit = new PageAudit(driver);
        this.screen = screen;
        this.role = role;
        this.portal = town.portal();
        this.scripts = scripts;
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        if (!scripts) {
            Chromium.allowScripts(driver, false);
        }
    }

    /// @param role names the pictures
    static Visitor arrives(Town town, String role, Screen screen) {
        return new Visitor(town, role, screen, true);
    }

    static Visitor withoutScripts(Town town, String role, Screen screen) {
        return new Visitor(town, role, screen, false);
    }

    void signIn(String account, String password) throws IOException {
        open("/lam-viec");
        look("sign-in");
        follow("sign-in.go");
        driver.findElement(By.name("username")).sendKeys(account);
        driver.findElement(By.name("password")).sendKeys(password, Keys.ENTER);
        awaitText("Xin chào");
    }

    void open(String path) {
        driver.get(path.startsWith("http") ? path : portal + path);
    }

    /// The page's path and query.
    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl()).replace(portal, "");
    }

    /// The text of the whole page.
    String text() {
        try {
            return driver.findElement(By.tagName("body")).getText();
        } catch (WebDriverException gone) {
            if (!isOfFormerPage(gone)) {
                throw gone;
            }
            // The next page has just come.
            return driver.findElement(By.tagName("body")).getText();
        }
    }

    /// The driver has two ways to say it.
    private static boolean isOfFormerPage(WebDriverException gone) {
        return gone instanceof StaleElementReferenceException
                || String.valueOf(gone.getMessage()).contains("does not belong to the document");
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    /// Whether the page offers a link or a button that begins with these words.
    boolean offers(String key) {
        String said = words.of(key);
        return shown("//main//a" + starting(said), "//main//button" + starting(said)).isPresent();
    }

    /// The element that the selector finds first.
    WebElement at(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /// Follows the link, or presses the button, that the selector finds first.
    void click(String selector) {
        WebElement page = driver.findElement(By.tagName("html"));
        WebElement one = at(selector);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'});", one);
        one.click();
        settle(page);
    }

    /// Follows the first link in the page's own part, else anywhere, that begins with these words.
    void follow(String words) {
        click("a", words);
    }

    /// Presses the button that begins with these words.
    void press(String words) {
        click("button", words);
    }

    private void click(String tag, String key) {
        String said = words.of(key);
        WebElement one =
                first(
                        "//main//" + tag + starting(said),
                        "//main//summary" + starting(said),
                        "//" + tag + starting(said));
        WebElement page = driver.findElement(By.tagName("html"));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'});", one);
        one.click();
        settle(page);
    }

    private static String starting(String words) {
        return "[not(@aria-hidden) and starts-with(normalize-space(.), " + quoted(words) + ")]";
    }

    /// Waits until the next page is there, when the click led to one.
    private void settle(WebElement page) {
        long patience = System.nanoTime() + Duration.ofMillis(400).toNanos();
        while (System.nanoTime() < patience) {
            try {
                page.isEnabled();
                Thread.sleep(20);
            } catch (WebDriverException _) {
                // It is no longer the page.
                break;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        new WebDriverWait(driver, PATIENCE)
                .until(_ -> "complete".equals(driver.executeScript("return document.readyState;")));
    }

    /// The field with this label.
    WebElement field(String key) {
        String label = words.of(key);
        WebElement found =
                first(
                        "//main//label" + starting(label),
                        "//label" + starting(label),
                        "//main//label[contains(normalize-space(.), " + quoted(label) + ")]");
        String id = found.getDomAttribute("for");
        return id != null
                ? driver.findElement(By.id(id))
                : found.findElement(By.cssSelector("input, select, textarea"));
    }

    void fill(String label, String value) {
        WebElement field = field(label);
        field.clear();
        field.sendKeys(value);
    }

    /// Fills a field for a day, which browsers show in many ways.
    ///
    /// @param date `2026-11-30`
    void fillDate(String label, String date) {
        driver.executeScript("arguments[0].value = arguments[1];", field(label), date);
    }

    /// Puts other words in the place of words in a long text.
    void rewrite(String selector, String from, String to) {
        driver.executeScript(
                "arguments[0].value = arguments[0].value.replace(arguments[1], arguments[2]);",
                at(selector),
                from,
                to);
    }

    void choose(String label, String option) {
        new Select(field(label)).selectByVisibleText(words.of(option));
    }

    void tick(String label) {
        WebElement field = field(label);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'});", field);
        if (!field.isSelected()) {
            field.click();
        }
    }

    /// Types as on a keyboard, to whatever has the focus.
    void type(CharSequence... keys) {
        WebElement page = driver.findElement(By.tagName("html"));
        driver.switchTo().activeElement().sendKeys(keys);
        settle(page);
    }

    /// Presses the tabulator until what has the focus, or its label, begins with these words.
    void tabTo(String key) {
        String said = words.of(key);
        for (int i = 0; i < MOST_TABS; i++) {
            driver.switchTo().activeElement().sendKeys(Keys.TAB);
            String focused =
                    String.valueOf(
                            driver.executeScript(
                                    """
                                    const one = document.activeElement;
                                    return (one.labels && one.labels.length ? one.labels[0] : one).textContent.trim().replace(/\\s+/g, " ");
                                    """));
            if (focused.startsWith(said)) {
                return;
            }
        }
        throw new AssertionError("Nothing that can be reached by keys says “" + said + "”");
    }

    void awaitText(String key) {
        String said = words.of(key);
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "“" + said + "” on\n" + text())
                .until(_ -> text().contains(said));
    }

    /// Loads the page anew until it says these words.
    void reloadUntil(String key) throws InterruptedException {
        String said = words.of(key);
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (!text().contains(said)) {
            assertThat(System.nanoTime()).as("“%s” on%n%s", said, text()).isLessThan(latest);
            Thread.sleep(300);
            driver.navigate().refresh();
        }
    }

    /// Looks at the page closely: takes a picture, and notes everything that is wrong with it.
    void look(String name) throws IOException {
        String page =
                String.valueOf(driver.executeScript("return document.body.dataset.page || '';"));
        SEEN.add(page);
        pictures++;
        Path picture =
                Path.of(
                        "target/screenshots",
                        role,
                        "%02d-%s-%s.png".formatted(pictures, name, screen.word()));
        Files.createDirectories(Objects.requireNonNull(picture.getParent()));
        Object shot =
                driver.executeCdpCommand(
                                "Page.captureScreenshot",
                                Map.of("format", "png", "captureBeyondViewport", true))
                        .get("data");
        Files.write(picture, Base64.getDecoder().decode(String.valueOf(shot)));
        // The auditor is a script too; the page's own have had their chance.
        Chromium.allowScripts(driver, true);
        List<String> wrong = audit.faults();
        Chromium.allowScripts(driver, scripts);
        wrong.forEach(one -> faults.add(page + " (" + address() + "): " + one));
    }

    /// Prints the page as the browser would on paper, to look at.
    void print(String name) throws IOException {
        Path sheet = Path.of("target/prints", role, name + "-" + screen.word() + ".pdf");
        Files.createDirectories(Objects.requireNonNull(sheet.getParent()));
        Object printed =
                driver.executeCdpCommand(
                                "Page.printToPDF",
                                Map.of("preferCSSPageSize", true, "printBackground", false))
                        .get("data");
        Files.write(sheet, Base64.getDecoder().decode(String.valueOf(printed)));
    }

    /// Nothing was wrong with any page that was looked at.
    void assertFaultless() {
        assertThat(faults).as("%s at a %s", role, screen.word()).isEmpty();
    }

    private WebElement first(String... paths) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> List.of(paths) + " on " + address() + "\n" + text())
                .until(_ -> shown(paths).isPresent());
        return shown(paths).orElseThrow();
    }

    private Optional<WebElement> shown(String... paths) {
        return Stream.of(paths)
                .flatMap(path -> driver.findElements(By.xpath(path)).stream())
                .filter(WebElement::isDisplayed)
                .findFirst();
    }

    private static String quoted(String words) {
        return words.contains("'") ? "\"" + words + "\"" : "'" + words + "'";
    }

    @Override
    public void close() {
        driver.quit();
    }
}
