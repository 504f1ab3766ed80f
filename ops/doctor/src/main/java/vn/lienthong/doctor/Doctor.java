package vn.lienthong.doctor;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connections.RefusedStartException;
import vn.lienthong.logging.Faults;

/// Reads the settings that the services read, asks every check, and prints what they found with
/// what helps.
///
/// Exit codes: 0 when nothing is wrong, 1 when something is, 2 when it was called wrongly.
public final class Doctor {

    private static final int WELL = 0;
    private static final int ILL = 1;
    private static final int USAGE = 2;

    private final PrintStream out;
    private final Words words;

    Doctor(PrintStream out, Words words) {
        this.out = out;
        this.words = words;
    }

    /// Looks, says what it saw, and ends with the exit code.
    ///
    /// @param args settings as `--lienthong.kafka=…`, and `--lang vi` or `--lang en`
    public static void main(String[] args) {
        System.exit(run(System.out, args));
    }

    static int run(PrintStream out, String... args) {
        List<String> given = List.of(args);
        int at = given.indexOf("--lang");
        String language = at >= 0 && at + 1 < given.size() ? given.get(at + 1) : "vi";
        if (!List.of("vi", "en").contains(language)) {
            out.println("--lang vi | en");
            return USAGE;
        }
        Doctor doctor = new Doctor(out, new Words(Locale.of(language)));
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Settings.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .run(args)) {
            return doctor.look(Checks.of(context));
        } catch (RefusedStartException e) {
            doctor.print(Finding.fault("settings.refused", String.valueOf(e.getMessage())));
            return ILL;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Installation.class)
    @ImportAutoConfiguration(SslAutoConfiguration.class)
    static class Settings {}

    int look(List<Check> checks) {
        boolean ill = false;
        for (Check check : checks) {
            List<Finding> found = found(check);
            String mark = found.isEmpty() ? "✓" : "✗";
            out.println(mark + " " + words.of("check." + check.name()));
            found.forEach(this::print);
            ill |= found.stream().anyMatch(one -> one.severity() == Finding.Severity.FAULT);
        }
        out.println(words.of(ill ? "result.ill" : "result.well"));
        return ill ? ILL : WELL;
    }

    private static List<Finding> found(Check check) {
        try {
            return check.look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.fault("broken", Faults.told(e)));
        } catch (Exception e) {
            return List.of(Finding.fault("broken", Faults.told(e)));
        }
    }

    private void print(Finding finding) {
        String severity = words.of("severity." + finding.severity());
        out.println(
                "    " + severity + ": " + words.of("finding." + finding.key(), finding.args()));
        out.println("    → " + words.of("finding." + finding.key() + ".do", finding.args()));
    }
}
