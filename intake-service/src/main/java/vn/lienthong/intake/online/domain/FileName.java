package vn.lienthong.intake.online.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Makes the name of a file harmless: no folder, nothing that cannot be seen, nothing that a system
/// of files or a header reads as more than a name, and the ending of what the file really is.
public final class FileName {

    private static final int LONGEST = 80;
    private static final String NAMELESS = "giay-to";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern ENDING = Pattern.compile("\\.[^.]*$");
    private static final Pattern HARMFUL = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]+");

    /// Names that a machine with Windows takes for a device, whatever follows the dot.
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|(com|lpt)\\p{N})(\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern EDGES = Pattern.compile("^[\\s._-]+|[\\s._-]+$");

    private FileName() {}

    /// For example `don.pdf` for `C:\Users\hoa\don.exe` that is a PDF.
    public static String of(String given, FileKind kind) {
        String bare =
                FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceAll("");
        String name = HARMFUL.matcher(ENDING.matcher(bare).replaceAll("")).replaceAll("-");
        String tidy = EDGES.matcher(name).replaceAll("");
        String whole = tidy.isEmpty() ? NAMELESS : ofNoDevice(tidy);
        return shortened(whole) + "." + kind.extension();
    }

    private static String ofNoDevice(String name) {
        return DEVICE.matcher(name).matches() ? NAMELESS + "-" + name : name;
    }

    // Between characters, so that none is cut in two.
    private static String shortened(String name) {
        int points = name.codePointCount(0, name.length());
        return name.substring(0, name.offsetByCodePoints(0, Math.min(points, LONGEST)));
    }
}
