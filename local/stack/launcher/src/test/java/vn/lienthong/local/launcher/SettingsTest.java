package vn.lienthong.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path ROOT = Path.of("/project");

    @Test
    void withoutEnvironmentStateLiesBelowTheRootAndPortsAreThoseOfTheContract() {
        var settings = Settings.of(ROOT, Map.of());

        assertThat(settings.home()).isEqualTo(ROOT.resolve(".lienthong"));
        assertThat(settings.url(Member.PORTAL)).isEqualTo("http://localhost:8080");
        assertThat(settings.kafkaAddress()).isEqualTo("localhost:9092");
        assertThat(settings.mongoUri()).isEqualTo("mongodb://localhost:27017/?retryWrites=false");
    }

    @Test
    void aPortShiftMovesEveryPort() {
        var settings = Settings.of(ROOT, Map.of("LIENTHONG_PORT_SHIFT", "100"));

        assertThat(Ports.of(Member.OUTSIDE_WORLD, settings))
                .containsExactly(9100, 3125, 2875, 3126, 2876, 2877);
        assertThat(Ports.of(Member.BROKER, settings)).containsExactly(9192, 9193);
        assertThat(Ports.of(Member.PORTAL, settings)).containsExactly(8180);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "1.5", "40000", "-3000", "99999999999"})
    void aPortShiftThatCannotBeUsedIsRefusedWithTheValueInTheSentence(String shift) {
        assertThatExceptionOfType(Stopped.class)
                .isThrownBy(() -> Settings.of(ROOT, Map.of("LIENTHONG_PORT_SHIFT", shift)))
                .satisfies(stopped -> {
                    assertThat(stopped.why()).isEqualTo(Stopped.Why.USAGE);
                    assertThat(stopped.sentences()).contains("LIENTHONG_PORT_SHIFT=" + shift);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2.5", "65", "much"})
    void anAmountOfMemoryThatCannotBeUsedIsRefusedWithTheValueInTheSentence(String memory) {
        assertThatExceptionOfType(Stopped.class)
                .isThrownBy(() -> Settings.of(ROOT, Map.of("LIENTHONG_MEMORY", memory)))
                .satisfies(stopped -> {
                    assertThat(stopped.why()).isEqualTo(Stopped.Why.USAGE);
                    assertThat(stopped.sentences()).contains("LIENTHONG_MEMORY=" + memory);
                });
    }

    @Test
    void aNamedBrokerAndStoreAreUsedInsteadOfOurOwn() {
        var settings =
                Settings.of(
                        ROOT,
                        Map.of(
                                "LIENTHONG_KAFKA", "kafka:9092",
                                "LIENTHONG_MONGO", "mongodb://mongo/"));

        assertThat(settings.runsElsewhere(Member.BROKER)).isTrue();
        assertThat(settings.runsElsewhere(Member.STORE)).isTrue();
        assertThat(settings.runsElsewhere(Member.PORTAL)).isFalse();
        assertThat(settings.kafkaAddress()).isEqualTo("kafka:9092");
        assertThat(settings.mongoUri()).isEqualTo("mongodb://mongo/");
    }

    @Test
    void anUnknownVariantIsRefusedWithTheOnesThereAre() {
        assertThatExceptionOfType(Stopped.class)
                .isThrownBy(() -> Variant.named("four-level"))
                .satisfies(stopped ->
                        assertThat(stopped.sentences())
                                .contains("four-level", "three-level", "two-level"));
    }
}
