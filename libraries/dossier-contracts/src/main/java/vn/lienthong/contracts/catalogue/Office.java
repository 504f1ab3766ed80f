package vn.lienthong.contracts.catalogue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An office (cơ quan, đơn vị) that receives or handles dossiers.
///
/// @param code agency code (mã định danh cơ quan), never reused
/// @param shortName for text messages
/// @param level one of the province's levels
/// @param kind what the office is, for example `LAND_REGISTRATION`; routes name offices by level
///   and kind
/// @param parent code of the superior office, absent for the province's top office
/// @param covers codes of the offices that it serves besides those below its parent
/// @param calendar id of the working calendar it follows, absent for the province's
/// @param successors codes of the offices that took over when it was dissolved; empty while it
///   exists
public record Office(
        String code,
        String name,
        String shortName,
        String level,
        String kind,
        @Nullable String parent,
        List<String> covers,
        @Nullable String calendar,
        String email,
        String phone,
        Head head,
        List<String> successors) {

    public Office {
        covers = copy(covers);
        successors = copy(successors);
    }

    private static final Pattern PLACE =
            Pattern.compile(
                    ".*(?:phường|xã|thị trấn|đặc khu|thành phố|thị xã|quận|huyện|tỉnh)\\s+(.+)",
                    Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

    /// The place that stands before the date on the office's papers (địa danh, Nghị định
    /// 30/2020/NĐ-CP): `Bình An` when the name ends in `phường Bình An`; the whole name when it
    /// names no place.
    public String place() {
        Matcher matcher = PLACE.matcher(name);
        return matcher.matches() ? matcher.group(1) : name;
    }

    /// The head of the office (thủ trưởng), who alone signs its apology letters.
    public record Head(String name, String title, String email, String phone) {}

    // Data files leave empty lists out.
    private static List<String> copy(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
