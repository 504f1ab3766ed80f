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

    private static final String EDGES = " ._-";

    private FileName() {}

    /// For example `don.pdf` for `C:\Users\hoa\don.exe` that is a PDF.
    public static String of(String given, FileKind kind) {
        String bare =
                FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceAll("");
        String name = HARMFUL.matcher(ENDING.matcher(bare).replaceAll("")).replaceAll("-");
        String tidy = tidy(name);
        String whole = tidy.isEmpty() ? NAMELESS : ofNoDevice(tidy);
        return tidy(shortened(whole)) + "." + kind.extension();
    }

    // One step for each character: a pattern would look at a long row of blanks again and again.
    private static String tidy(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && EDGES.indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && EDGES.indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        return name.substring(from, to);
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
