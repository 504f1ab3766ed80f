package vn.lienthong.notification.file;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.logging.Faults;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sending.Outgoing;
import vn.lienthong.notification.sending.ProviderSettings;
import vn.lienthong.notification.templates.domain.Channel;

/// Writes messages into a file. A message that is tried again has the same name in its line, so
/// that readers can tell.
final class FileGateway implements Gateway {

    private static final Logger LOG = LoggerFactory.getLogger(FileGateway.class);

    private final String name;
    private final ProviderSettings.Provider provider;
    private final FileSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable LineFile file;

    FileGateway(
            String name,
            ProviderSettings.Provider provider,
            FileSettings settings,
            JsonMapper json,
            Clock clock) {
        this.name = name;
        this.provider = provider;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return provider.channel();
    }

    @Override
    public String provider() {
        return name;
    }

    /// A file that could not be opened at the start may be there now.
    @Override
    public boolean available() {
        return opened() != null;
    }

    @Override
    public int window() {
        return provider.window();
    }

    @Override
    public void start() {
        opened();
    }

    @Override
    public synchronized void stop() {
        try (LineFile closing = file) {
            file = null;
            LOG.debug("{}: {} is closed", name, closing == null ? "nothing" : settings.path());
        } catch (IOException e) {
            LOG.warn("{}: {} was not closed cleanly: {}", name, settings.path(), Faults.told(e));
        }
    }

    private synchronized @Nullable LineFile opened() {
        if (file == null) {
            try {
                file = new LineFile(settings.file());
            } catch (IOException e) {
                LOG.warn("{}: {} cannot be opened: {}", name, settings.path(), Faults.told(e));
            }
        }
        return file;
    }

    @Override
    public Prepared prepare(Outgoing message) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", message.name());
        line.put("at", clock.instant());
        line.put("channel", message.channel());
        line.put("code", message.code());
        line.put("to", message.to());
        line.put("template", message.template());
        line.put("subject", message.subject());
        line.put("text", message.text());
        line.put("values", new TreeMap<>(message.values()));
        // JSON has no line breaks of its own here, and escapes those of the text.
        String written = json.writeValueAsString(line);
        return new Prepared() {
            @Override
            public int parts() {
                return 1;
            }

            @Override
            public Answer submit() {
                return FileGateway.this.submit(written);
            }
        };
    }

    private Answer submit(String line) {
        LineFile open = opened();
        if (open == null) {
            return new Answer.NotTaken("FILE NOT_OPEN");
        }
        try {
            return new Answer.Taken(List.of(name + "@" + open.append(line)), false);
        } catch (LineFile.NotWrittenException e) {
            return new Answer.NotTaken("FILE NOT_WRITTEN");
        } catch (IOException e) {
            return new Answer.Unknown("FILE NOT_FLUSHED");
        }
    }
}
