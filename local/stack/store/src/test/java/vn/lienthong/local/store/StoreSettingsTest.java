package vn.lienthong.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StoreSettingsTest {

    @Test
    void the_usual_port_is_that_of_the_real_server() {
        assertThat(StoreSettings.of().port()).isEqualTo(27_017);
    }

    @Test
    void port_folder_and_memory_are_taken_from_the_command_line() {
        assertThat(StoreSettings.of("--port=1", "--folder=x", "--memory"))
                .isEqualTo(new StoreSettings(1, Path.of("x").toAbsolutePath(), true));
    }

    @Test
    void what_is_not_understood_is_refused_with_what_is() {
        assertThatThrownBy(() -> StoreSettings.of("--heap=1g"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--folder=DIR");
        assertThatThrownBy(() -> StoreSettings.of("--port=99999"))
                .hasMessage("--port needs a port number, not '99999'");
    }
}
