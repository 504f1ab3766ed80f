package vn.lienthong.kit.data;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that holds what is as confidential as the store: only the account that the program runs
/// under reads it, where the file system knows accounts.
public final class ConfidentialFile {

    private static final FileAttribute<?>[] OWNER_ONLY =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];

    private ConfidentialFile() {}

    /// Makes it, empty, with its folders; what is there already stays as it is.
    public static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (Files.notExists(file)) {
            try {
                Files.createFile(file, OWNER_ONLY);
            } catch (FileAlreadyExistsException _) {
                // Somebody else was faster.
            }
        }
    }
}
