package vn.lienthong.notification.file;

import static vn.lienthong.notification.providers.OwnSettings.require;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where messages are kept, `lienthong.providers.<name>.file.*`.
record FileSettings(@DefaultValue("") String path) {

    FileSettings {
        require(!path.isBlank(), "path is missing");
    }

    Path file() {
        return Path.of(path).toAbsolutePath();
    }
}
