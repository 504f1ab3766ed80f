package vn.lienthong.routing.nationalportal.sending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.kit.data.ConfidentialFile;
import vn.lienthong.logging.Faults;
import vn.lienthong.routing.nationalportal.domain.Answer;
import vn.lienthong.routing.nationalportal.domain.Message;

/// Stands for the national portal where there is no way to it: every call is one line of JSON in
/// the file of its day, with what was answered. The lines hold what the portal would get, so the
/// folder is as confidential as the store.
final class FilePortal implements NationalPortal {

    private static final Logger LOG = LoggerFactory.getLogger(FilePortal.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Path folder;
    private final MessageJson messages;
    private final JsonMapper json;
    private final Clock machine;

    FilePortal(Path folder, MessageJson messages, JsonMapper json, Clock machine) {
        this.folder = folder;
        this.messages = messages;
        this.json = json;
        this.machine = machine;
    }

    @Override
    public Answer send(Message message) {
        Instant now = machine.instant();
        MessageJson.Call call = messages.call(message);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", now.toString());
        line.put("service", call.service());
        line.put("request", call.body());
        line.put("answer", Map.of("error_code", "00"));
        try {
            Path file = folder.resolve(name(now));
            ConfidentialFile.make(file);
            // One write a line: several processes may share the folder.
            Files.writeString(
                    file, json.writeValueAsString(line) + "\n", StandardOpenOption.APPEND);
            return new Answer.Taken();
        } catch (IOException e) {
            LOG.warn("The folder of the national portal cannot be written: {}", Faults.told(e));
            return new Answer.NotNow("FILE " + e.getClass().getSimpleName());
        }
    }

    private static String name(Instant now) {
        return "national-portal-%s.ndjson".formatted(LocalDate.ofInstant(now, ZONE));
    }
}
