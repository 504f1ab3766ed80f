package vn.lienthong.portal.live;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The open streams of this portal. Changes are collected for a second, so that a busy office does
/// not make its pages busy; a stream lives half an hour at most, and no longer than the session.
@Component
public class LiveStreams implements HttpSessionListener, SmartLifecycle {

    static final int MOST = 1000;
    static final int MOST_OF_A_SESSION = 6;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_BETWEEN_HEARTBEATS = 20;

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> changes = new ConcurrentHashMap<>();
    private volatile @Nullable Thread clockwork;

    /// One open page.
    ///
    /// @param until on the machine's running clock, in nanoseconds
    private record Stream(String office, String session, long until, SseEmitter emitter) {}

    /// Opens one; it ends at once when there are too many.
    SseEmitter open(String office, String session) {
        // The clockwork ends it with a word; this is for the case that it does not.
        SseEmitter emitter = new SseEmitter(LONGEST.plusMinutes(1).toMillis());
        Stream stream = new Stream(office, session, System.nanoTime() + LONGEST.toNanos(), emitter);
        emitter.onCompletion(() -> streams.remove(stream));
        emitter.onTimeout(() -> streams.remove(stream));
        emitter.onError(_ -> streams.remove(stream));
        long ofSession = streams.stream().filter(one -> one.session().equals(session)).count();
        if (streams.size() >= MOST || ofSession >= MOST_OF_A_SESSION) {
            end(stream);
        } else {
            streams.add(stream);
            send(stream, SseEmitter.event().comment("open"));
        }
        return emitter;
    }

    /// Whether anybody listens.
    boolean isWatched() {
        return !streams.isEmpty();
    }

    int size() {
        return streams.size();
    }

    /// Something changed at an office.
    public void changed(String office) {
        if (isWatched()) {
            changes.computeIfAbsent(office, _ -> new AtomicInteger()).incrementAndGet();
        }
    }

    /// Tells what was collected, and ends what is old.
    ///
    /// @param heartbeat whether the others are kept alive too
    void tick(boolean heartbeat) {
        for (Stream stream : streams) {
            AtomicInteger many = changes.get(stream.office());
            if (stream.until() - System.nanoTime() < 0) {
                end(stream);
            } else if (many != null) {
                send(stream, SseEmitter.event().name("change").data(many.get()));
            } else if (heartbeat) {
                send(stream, SseEmitter.event().comment(""));
            }
        }
        changes.clear();
    }

    private void end(Stream stream) {
        send(stream, SseEmitter.event().name("end").data(""));
        streams.remove(stream);
        stream.emitter().complete();
    }

    private void send(Stream stream, SseEmitter.SseEventBuilder event) {
        try {
            stream.emitter().send(event);
        } catch (IOException | IllegalStateException _) {
            // The page was left.
            streams.remove(stream);
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        String session = event.getSession().getId();
        streams.stream().filter(one -> one.session().equals(session)).forEach(this::end);
    }

    @Override
    public void start() {
        clockwork = Thread.ofVirtual().name("live-streams").start(this::run);
    }

    private void run() {
        int ticks = 0;
        try {
            while (!Thread.interrupted()) {
                Thread.sleep(TICK);
                ticks = (ticks + 1) % TICKS_BETWEEN_HEARTBEATS;
                tick(ticks == 0);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread running = clockwork;
        if (running != null) {
            running.interrupt();
        }
        clockwork = null;
        streams.forEach(this::end);
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
