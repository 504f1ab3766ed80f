package vn.lienthong.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Whether there is room where this machine keeps what is written.
record DiskCheck(Installation installation) implements Check {

    static final long MEGABYTE = 1L << 20;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public List<Finding> look() throws IOException {
        String given = installation.dataFolder();
        if (given == null || given.isEmpty() || !Files.exists(Path.of(given))) {
            return List.of();
        }
        FileStore disk = Files.getFileStore(Path.of(given));
        return disk.getUsableSpace() < installation.doctor().free()
                ? List.of(Finding.fault("disk.full", given, disk.getUsableSpace() / MEGABYTE))
                : List.of();
    }
}
