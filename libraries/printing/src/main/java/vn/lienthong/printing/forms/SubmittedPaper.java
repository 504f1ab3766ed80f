package vn.lienthong.printing.forms;

/// A paper of the dossier (thành phần hồ sơ).
///
/// @param name what it is
/// @param copies how many, at least 1
/// @param original whether it is an original (bản chính) or a copy (bản sao)
public record SubmittedPaper(String name, int copies, boolean original) {

    public SubmittedPaper {
        if (copies < 1) {
            throw new IllegalArgumentException("copies must be at least 1, got " + copies);
        }
    }
}
