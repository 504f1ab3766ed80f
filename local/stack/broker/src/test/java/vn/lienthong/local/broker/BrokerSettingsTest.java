package vn.lienthong.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {

    @Test
    void the_usual_ports_are_kafkas() {
        var settings = BrokerSettings.of();

        assertThat(settings.address()).isEqualTo("127.0.0.1:9092");
        assertThat(settings.kafka())
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:9093")
                .containsEntry("auto.create.topics.enable", "false");
    }

    @Test
    void ports_and_folder_are_taken_from_the_command_line() {
        var settings = BrokerSettings.of("--port=19092", "--controller-port=19093", "--folder=x");

        assertThat(settings)
                .isEqualTo(new BrokerSettings(19_092, 19_093, Path.of("x").toAbsolutePath()));
    }

    @Test
    void what_is_not_understood_is_refused_with_what_is() {
        assertThatThrownBy(() -> BrokerSettings.of("--heap=1g"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--controller-port=N");
        assertThatThrownBy(() -> BrokerSettings.of("--port=ninety"))
                .hasMessage("--port needs a port number, not 'ninety'");
        assertThatThrownBy(() -> BrokerSettings.of("--port=70000"))
                .hasMessage("--port needs a port number, not '70000'");
    }
}
