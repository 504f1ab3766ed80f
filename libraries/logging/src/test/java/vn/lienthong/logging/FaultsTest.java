package vn.lienthong.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URISyntaxException;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void what_speaks_of_machines_is_told_and_what_may_repeat_content_is_not() {
        Throwable fault =
                new IllegalStateException(
                        "Nguyễn Văn A",
                        new IOException("079188000123", new ConnectException("mongo:27017")));
        assertThat(Faults.told(fault))
                .isEqualTo("IllegalStateException <- IOException <- ConnectException: mongo:27017");
        assertThat(Faults.told(new URISyntaxException("/?phone=0901234567", "illegal")))
                .isEqualTo("URISyntaxException");
    }

    @Test
    void a_fault_that_causes_itself_is_told_once() {
        Exception one = new IllegalStateException();
        one.initCause(new IllegalArgumentException(one));
        assertThat(Faults.told(one)).isEqualTo("IllegalStateException <- IllegalArgumentException");
    }
}
