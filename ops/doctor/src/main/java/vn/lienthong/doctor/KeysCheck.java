package vn.lienthong.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/// Whether the file of the master keys is there, and nobody else's to read.
record KeysCheck(Installation installation) implements Check {

    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public List<Finding> look() throws IOException {
        String given = installation.keys().file();
        if (given == null || given.isEmpty()) {
            return List.of();
        }
        Path file = Path.of(given);
        if (!Files.isReadable(file)) {
            return List.of(Finding.fault("keys.none", file));
        }
        return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)
                ? List.of(Finding.fault("keys.open", file))
                : List.of();
    }
}
