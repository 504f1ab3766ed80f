package vn.lienthong.kit.migration;

/// A newer version of the program has changed the store in a way that this one cannot work with.
final class StoreTooNewException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreTooNewException(int known, int needed) {
        super(
                "Kho dữ liệu đã được phiên bản mới hơn đổi khác: cần chương trình biết bước chuyển %d, chương trình này biết đến %d.\n"
                                .formatted(needed, known)
                        + "A newer version has changed the store: it needs a program that knows migration %d, this one knows %d."
                                .formatted(needed, known));
    }
}
