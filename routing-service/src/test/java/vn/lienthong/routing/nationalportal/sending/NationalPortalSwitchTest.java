package vn.lienthong.routing.nationalportal.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class NationalPortalSwitchTest {

    private static final String ADAPTER = "lienthong.national-portal.adapter";
    private static final String FOLDER = "lienthong.national-portal.folder";

    private static String way(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        new NationalPortalSwitch().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("lienthong.national-portal.way")
                + " "
                + environment.getProperty("lienthong.national-portal.on");
    }

    @Test
    void whereNothingIsSetNothingIsTold() {
        assertThat(way(Map.of())).isEqualTo("none false");
        assertThat(way(Map.of(ADAPTER, "", FOLDER, " "))).isEqualTo("none false");
    }

    @Test
    void aFolderAloneMeansFiles() {
        assertThat(way(Map.of(FOLDER, "national"))).isEqualTo("file true");
        assertThat(way(Map.of(FOLDER, "national", ADAPTER, "none"))).isEqualTo("none false");
        assertThat(way(Map.of(FOLDER, "national", ADAPTER, "http"))).isEqualTo("http true");
    }

    @Test
    void onlyWhoFollowsTheJourneysTellsThePortal() {
        assertThat(way(Map.of(FOLDER, "national", "lienthong.routing.journey", "false")))
                .isEqualTo("file false");
    }

    @Test
    void anUnknownWayIsNamed() {
        assertThatThrownBy(() -> way(Map.of(ADAPTER, "fax")))
                .hasMessageContaining("none, file or http, not fax");
    }
}
