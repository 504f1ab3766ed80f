package vn.lienthong.routing.paper.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the QR code of a routing slip says: `LT1|<dossier code>|<step>|<visit>`, the step empty and
/// the visit 0 on the way to the receiving counter. No address, so that a slip stays good when the
/// portal moves; `LT1` is the version. Nothing in it is secret or personal.
///
/// @param step absent for the receiving counter
public record SlipText(String code, @Nullable String step, int visit) {

    private static final Pattern TEXT =
            Pattern.compile("LT1\\|([^|\\s]{1,80})\\|([^|\\s]{0,80})\\|(\\d{1,4})");

    /// Reads what a scanner typed; blanks around it do not matter.
    ///
    /// @return empty when it is no routing slip
    public static Optional<SlipText> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String step = matcher.group(2);
        return Optional.of(
                new SlipText(
                        matcher.group(1),
                        step.isEmpty() ? null : step,
                        Integer.parseInt(matcher.group(3))));
    }

    /// The form that [#parse] reads.
    public String text() {
        return "LT1|%s|%s|%d".formatted(code, step == null ? "" : step, visit);
    }
}
