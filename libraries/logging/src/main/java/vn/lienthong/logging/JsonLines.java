package vn.lienthong.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.function.BiConsumer;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.JsonWriterStructuredLogFormatter;
import org.springframework.core.env.Environment;

/// One JSON object a line, for programs that collect logs (`LIENTHONG_LOG_FORMAT=json`): `at`,
/// `level`, `service`, `logger`, `thread`, `message`, `fault` with its stack where there is one,
/// and what the line is about (`subject`). Of faults it tells what [Faults] allows.
public final class JsonLines extends JsonWriterStructuredLogFormatter<ILoggingEvent> {

    /// Made by Spring Boot.
    ///
    /// @param environment tells what the program is called
    public JsonLines(Environment environment) {
        super(members -> members(members, environment), null);
    }

    private static void members(Members<ILoggingEvent> members, Environment environment) {
        SentenceConverter sentence = new SentenceConverter();
        FaultConverter fault = new FaultConverter();
        fault.start();
        members.add("at", event -> event.getInstant().toString());
        members.add("level", event -> event.getLevel().toString());
        members.add("service", environment.getProperty("spring.application.name", ""));
        members.add("logger", ILoggingEvent::getLoggerName);
        members.add("thread", ILoggingEvent::getThreadName);
        members.add("message", sentence::convert);
        members.add("fault", (ILoggingEvent event) -> fault.convert(event).strip()).whenHasLength();
        members.add()
                .usingPairs((ILoggingEvent event, BiConsumer<String, String> pair) ->
                        event.getMDCPropertyMap().forEach(pair));
    }
}
