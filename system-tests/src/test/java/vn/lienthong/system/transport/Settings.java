package vn.lienthong.system.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.lienthong.system.Project;

/// The settings that a service reads, as they stand in its files of settings, in what it takes from
/// the libraries, and in the code. A variable of the environment is the same setting without its
/// signs (Spring's relaxed binding).
final class Settings {

    private static final List<String> LIBRARIES =
            List.of("libraries/service-kit", "libraries/connections");
    private static final Pattern IN_CODE = Pattern.compile("lienthong[.\\w-]+");
    private static final Pattern BOUND =
            Pattern.compile("@ConfigurationProperties\\(\"([^\"]+)\"\\)");
    private static final Pattern COMPONENT = Pattern.compile("\\b[A-Z]\\w* ([a-z]\\w*)[,)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+|lienthong[.\\w-]+)");

    private final Set<String> names = new HashSet<>();

    static Settings readBy(String service) throws IOException {
        Settings settings = new Settings();
        settings.addModule(service);
        for (String library : LIBRARIES) {
            settings.addModule(library);
        }
        return settings;
    }

    boolean isRead(String variable) {
        return names.contains(plain(variable));
    }

    private void addModule(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Project.file(module).resolve("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                if (name.endsWith(".yaml")) {
                    addAll(PLACEHOLDER, Files.readString(file));
                    addYaml(Project.ROOT.relativize(file).toString());
                } else if (name.endsWith(".java")) {
                    String code = Files.readString(file);
                    addAll(IN_CODE, code);
                    addBound(code);
                }
            }
        }
    }

    private void addAll(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            names.add(plain(found.group(found.groupCount())));
        }
    }

    /// What is bound to a record: its components below the prefix.
    private void addBound(String code) {
        Matcher prefix = BOUND.matcher(code);
        if (prefix.find()) {
            Matcher component = COMPONENT.matcher(code);
            while (component.find()) {
                names.add(plain(prefix.group(1) + component.group(1)));
            }
        }
    }

    private void addYaml(String file) throws IOException {
        add("", Project.yaml(file));
    }

    private void add(String above, JsonNode node) {
        names.add(plain(above));
        node.propertyStream().forEach(one -> add(above + "." + one.getKey(), one.getValue()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
