package vn.lienthong.printing.forms;

/// The issue of the forms that a paper follows, printed in small type at its foot. It is data,
/// because the ministry that issues the forms changes and a paper must say which rules it was made
/// under.
///
/// @param version our number of the set, such as `2025.1`
/// @param source the legal text that prescribes the forms, in Vietnamese
public record FormSet(String version, String source) {

    /// The set in force since 15 September 2025.
    public static final FormSet CURRENT =
            new FormSet("2025.1", "Thông tư số 03/2025/TT-VPCP, Phụ lục I");
}
