package vn.lienthong.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of what is refused holds every secret that the sample publishes, wherever it stands.
class SampleSecretsTest {

    private static final Path ROOT = Path.of("../..");

    private static final Pattern IN_YAML =
            Pattern.compile(
                    "(?:password|secret|client-secret|token|Authorization): *\"?(?:Bearer )?"
                            + "([\\w.-]+)");

    private static final Pattern IN_JAVA =
            Pattern.compile(
                    "(?:SECRET|PASSWORD|TOKEN) = \"([\\w.-]+)\""
                            + "|@DefaultValue\\(\"([\\w.-]+)\"\\) String"
                            + " (?:\\w*[Ss]ecret|password|token)");

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        pattern.matcher(Files.readString(file))
                .results()
                .forEach(one -> found.add(one.group(1) == null ? one.group(2) : one.group(1)));
        return found;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void everyAccountOfTheSampleProvince() throws IOException {
        List<Path> accounts = files("local/sample-province/src/main", "accounts.yaml");

        assertThat(accounts).hasSize(2);
        for (Path file : accounts) {
            Set<String> passwords = found(IN_YAML, file);
            assertThat(passwords).hasSizeGreaterThan(30);
            assertThat(NoSampleSecrets.samples()).containsAll(passwords);
        }
    }

    @Test
    void everySecretThatLocalSettingsName() throws IOException {
        Set<String> secrets = new TreeSet<>();
        for (String program :
                List.of(
                        "intake-service",
                        "routing-service",
                        "deadline-service",
                        "notification-service",
                        "portal")) {
            for (Path file : files(program + "/src/main/resources", ".yaml")) {
                if (file.getFileName().toString().startsWith("application")) {
                    secrets.addAll(found(IN_YAML, file));
                }
            }
        }

        assertThat(secrets).contains("lthong", "portal-local-secret", "local-sms-gateway");
        assertThat(NoSampleSecrets.samples()).containsAll(secrets);
    }

    @Test
    void everySecretOfTheLocalStack() throws IOException {
        Set<String> secrets = new TreeSet<>();
        for (String program : List.of("launcher", "outside-world")) {
            for (Path file : files("local/stack/" + program + "/src/main", ".java")) {
                secrets.addAll(found(IN_JAVA, file));
            }
        }

        assertThat(secrets)
                .contains("lt-local-payment-gateway", "local-payment-gateway-2026", "lt-local");
        assertThat(NoSampleSecrets.samples()).containsAll(secrets);
    }
}
