package vn.lienthong.system.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// Starts the Chromium of this machine.
final class Chromium {

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FOLDERS =
            List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/usr/lib/chromium");

    private Chromium() {}

    /// Without a browser the tests are left out, unless `LIENTHONG_BROWSER=required` says that one
    /// must be there.
    static void requireInstalled() {
        boolean there = find(BROWSERS).isPresent() && find(List.of("chromedriver")).isPresent();
        if ("required".equals(System.getenv("LIENTHONG_BROWSER"))) {
            Assertions.assertTrue(there, "Chromium and its driver must be installed");
        }
        Assumptions.assumeTrue(there, "Chromium and its driver are not installed");
    }

    /// A new browser with an empty profile.
    static ChromeDriver start(Screen screen) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(find(BROWSERS).orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--force-prefers-reduced-motion",
                "--lang=vi-VN",
                "--window-size=" + screen.width + "," + screen.height);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "vi-VN,vi"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriver driver =
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(
                                        find(List.of("chromedriver")).orElseThrow().toFile())
                                .usingAnyFreePort()
                                .build(),
                        options);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        screen.width,
                        "height",
                        screen.height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        screen == Screen.PHONE));
        return driver;
    }

    private static Optional<Path> find(List<String> names) {
        return names.stream()
                .flatMap(name -> FOLDERS.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Whether a browser may run its pages' scripts.
    static void allowScripts(ChromeDriver driver, boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    static Stream<String> errors(ChromeDriver driver) {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage());
    }
}
