package vn.lienthong.intake.online.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What kinds of files are taken. A file is what its content says, whatever its name claims.
public enum FileKind {
    PDF("application/pdf", "pdf", "%PDF-"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n");

    private final String mediaType;
    private final String extension;
    // One character for each octet.
    private final String beginning;

    FileKind(String mediaType, String extension, String beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    /// The kind of this content; empty when it is none of them.
    public static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > beginning.length()
                && new String(content, 0, beginning.length(), StandardCharsets.ISO_8859_1)
                        .equals(beginning);
    }

    public String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }
}
