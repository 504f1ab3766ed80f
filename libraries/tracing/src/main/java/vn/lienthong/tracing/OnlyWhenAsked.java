package vn.lienthong.tracing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/// Leaves everything of tracing out of a program that is not told where spans go: it costs nothing
/// then.
public final class OnlyWhenAsked implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String WHERE = "lienthong.traces";

    private boolean asked;

    @Override
    public void setEnvironment(Environment environment) {
        asked = !environment.getProperty(WHERE, "").isBlank();
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            wanted[i] = asked || !isOfTracing(String.valueOf(classes[i]));
        }
        return wanted;
    }

    private static boolean isOfTracing(String name) {
        return name.startsWith("org.springframework.boot.micrometer.tracing.")
                || name.startsWith("org.springframework.boot.opentelemetry.");
    }
}
