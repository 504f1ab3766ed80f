package vn.lienthong.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

class LiveStreamsTest {
    private static final String OURS = "000.02.17.H99";

    private final LiveStreams streams = new LiveStreams();

    @Controller
    public final class Streams {
        @GetMapping("/stream")
        public SseEmitter stream(@RequestParam("session") String session) {
            return streams.open(OURS, session);
        }
    }

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Streams()).build();

    private MvcResult open(String session) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/stream").param("session", session))
                .andReturn();
    }

    private static String said(MvcResult stream) {
        return new String(stream.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void only_the_own_offices_changes_are_told_and_counted() throws Exception {
        var stream = open("s1");
        streams.changed(OURS);
        streams.changed(OURS);
        streams.changed("000.01.02.H99");
        streams.tick(false);
        assertThat(said(stream)).contains("event:change\ndata:2");
        streams.tick(false);
        assertThat(said(stream)).containsOnlyOnce("event:change");
    }

    @Test
    void a_quiet_stream_is_kept_alive() throws Exception {
        var stream = open("s1");
        int before = said(stream).length();
        streams.tick(true);
        assertThat(said(stream).length()).isGreaterThan(before);
        assertThat(streams.size()).isEqualTo(1);
    }

    @Test
    void signing_out_ends_the_streams_of_the_session_and_no_others() throws Exception {
        MockHttpSession session = new MockHttpSession();
        var ours = open(session.getId());
        var others = open("other");
        streams.sessionDestroyed(new HttpSessionEvent(session));
        assertThat(said(ours)).contains("event:end");
        assertThat(said(others)).doesNotContain("event:end");
        assertThat(streams.size()).isEqualTo(1);
    }

    @Test
    void a_session_has_a_few_streams_and_not_more() throws Exception {
        for (int i = 0; i < LiveStreams.MOST_OF_A_SESSION; i++) {
            open("s1");
        }
        assertThat(said(open("s1"))).contains("event:end");
        assertThat(streams.size()).isEqualTo(LiveStreams.MOST_OF_A_SESSION);
        assertThat(said(open("s2"))).doesNotContain("event:end");
    }

    @Test
    void nothing_is_collected_while_nobody_looks() throws Exception {
        streams.changed(OURS);
        var stream = open("s1");
        streams.tick(false);
        assertThat(said(stream)).doesNotContain("event:change");
    }

    @Test
    void stopping_ends_every_stream() throws Exception {
        streams.start();
        assertThat(streams.isRunning()).isTrue();
        var stream = open("s1");
        streams.stop();
        assertThat(said(stream)).contains("event:end");
        assertThat(streams.isWatched()).isFalse();
    }

    @Test
    void of_an_event_only_the_office_is_read() {
        KafkaChanges changes =
                new KafkaChanges(streams, JsonMapper.builder().build(), new MockEnvironment());
        assertThat(
                        office(
                                changes,
                                "{\"code\":\"x\",\"earlier\":[{\"office\":\"no\"}],\"office\":\"yes\"}"))
                .contains("yes");
        assertThat(office(changes, "{\"code\":\"x\"}")).isEmpty();
        assertThat(office(changes, "[]")).isEmpty();
        assertThat(office(changes, "{oops")).isEmpty();
        assertThat(changes.office(null)).isEmpty();
    }

    @Test
    void the_portal_works_while_kafka_is_away() throws Exception {
        MockEnvironment nowhere = new MockEnvironment();
        nowhere.setProperty("lienthong.kafka", "localhost:1");
        nowhere.setProperty("spring.kafka.properties.security.protocol", "PLAINTEXT");
        KafkaChanges changes = new KafkaChanges(streams, JsonMapper.builder().build(), nowhere);
        var stream = open("s1");
        changes.start();
        assertThat(changes.isRunning()).isTrue();
        streams.changed(OURS);
        streams.tick(false);
        assertThat(said(stream)).contains("event:change");
        changes.stop();
        assertThat(changes.isRunning()).isFalse();
    }

    private static Optional<String> office(KafkaChanges changes, String event) {
        return changes.office(event.getBytes(StandardCharsets.UTF_8));
    }
}
