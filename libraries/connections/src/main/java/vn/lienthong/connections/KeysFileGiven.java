package vn.lienthong.connections;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The master keys are the province's, made and kept by it, and read by nobody else.
final class KeysFileGiven implements Precaution {

    private static final String FILE = "lienthong.keys.file";
    private static final String CREATE = "lienthong.keys.create";

    private static final Set<PosixFilePermission> OF_OTHERS =
            EnumSet.complementOf(
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));

    @Override
    public List<Refusal> against(Effective settings) {
        List<Refusal> refusals = new ArrayList<>();
        if (settings.isOn(CREATE)) {
            refusals.add(
                    Refusal.of(
                            CREATE,
                            "không được là true: tỉnh tự tạo tệp khoá (ops/keys/make-keys.sh) và"
                                    + " giữ một bản sao ở nơi khác",
                            "must not be true: the province makes the file itself"
                                    + " (ops/keys/make-keys.sh) and keeps a copy of it elsewhere"));
        }
        String file = settings.get(FILE);
        if (!file.isEmpty()) {
            refusals.addAll(against(Path.of(file)));
        }
        return refusals;
    }

    private static List<Refusal> against(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return List.of(
                    Refusal.of(
                            FILE,
                            "chỉ tới tệp không có hoặc không đọc được",
                            "names a file that is not there or cannot be read"));
        }
        try {
            return Files.getPosixFilePermissions(file).stream().noneMatch(OF_OTHERS::contains)
                    ? List.of()
                    : List.of(
                            Refusal.of(
                                    FILE,
                                    "chỉ tới tệp mà người khác cũng mở được; hãy đặt quyền 0600",
                                    "names a file that others may open too; set its mode to 0600"));
        } catch (UnsupportedOperationException _) {
            // A file system without these permissions has others, which are not ours to judge.
            return List.of();
        } catch (IOException e) {
            return List.of(
                    Refusal.of(
                            FILE,
                            "chỉ tới tệp không xem được quyền: " + e.getClass().getSimpleName(),
                            "names a file whose mode cannot be seen: "
                                    + e.getClass().getSimpleName()));
        }
    }
}
