package vn.lienthong.intake.online.domain;

import java.time.Instant;

/// A file that stands for a paper, or for a page of it.
///
/// @param id of its content in the store
/// @param paper code of the paper in the procedure
/// @param name harmless
/// @param size in bytes
public record PaperFile(
        String id, String paper, String name, FileKind kind, long size, Instant at) {

    /// The most bytes that a file may have.
    public static final long LARGEST = 5L * 1024 * 1024;

    /// The most files of one paper.
    public static final int MOST_OF_PAPER = 10;

    /// The most files altogether.
    public static final int MOST = 20;
}
