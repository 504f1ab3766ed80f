package vn.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ServedLevelsTest {

    private static final String PROVINCE =
            "../local/sample-province/src/main/resources/sample-province/";

    @Test
    void allLevelsOfTheProvinceAreServedUnlessSomeAreChosen() {
        StandardEnvironment environment =
                environment(Map.of("lienthong.province", PROVINCE + "three-level"));

        assertThat(environment.getProperty(ServedLevels.LEVELS))
                .isEqualTo("ward,district,province");
        assertThat(environment.getProperty("lienthong.routing.handoff-topics"))
                .isEqualTo(
                        "lienthong.handoff.ward,lienthong.handoff.district,"
                                + "lienthong.handoff.province");
    }

    @Test
    void aProvinceOfTwoLevelsNeedsNoOtherProgram() {
        StandardEnvironment environment =
                environment(Map.of("lienthong.province", PROVINCE + "two-level"));

        assertThat(environment.getProperty(ServedLevels.KEY)).isEqualTo("ward-province");
    }

    @Test
    void oneLevelCanBeServedAlone() {
        StandardEnvironment environment =
                environment(
                        Map.of(
                                "lienthong.province",
                                PROVINCE + "three-level",
                                "lienthong.routing.levels",
                                "district"));

        assertThat(environment.getProperty(ServedLevels.KEY)).isEqualTo("district");
        assertThat(environment.getProperty("lienthong.routing.handoff-topics"))
                .isEqualTo("lienthong.handoff.district");
        assertThat(environment.getProperty("lienthong.routing.all-handoff-topics"))
                .isEqualTo(
                        "lienthong.handoff.ward,lienthong.handoff.district,"
                                + "lienthong.handoff.province");
    }

    @Test
    void journeysCanBeFollowedWithoutServingAnyDesk() {
        StandardEnvironment environment =
                environment(
                        Map.of(
                                "lienthong.province",
                                PROVINCE + "three-level",
                                "lienthong.routing.levels",
                                "none"));

        assertThat(environment.getProperty(ServedLevels.LEVELS)).isEmpty();
        assertThat(environment.getProperty(ServedLevels.KEY)).isEqualTo("none");
        assertThat(environment.getProperty("lienthong.routing.has-desks")).isEqualTo("false");
        assertThat(environment.getProperty("lienthong.routing.handoff-topics")).isNotEmpty();
    }

    @Test
    void withoutDataNothingIsGuessed() {
        assertThat(environment(Map.of()).getProperty(ServedLevels.KEY)).isNull();
    }

    private static StandardEnvironment environment(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        new ServedLevels().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
