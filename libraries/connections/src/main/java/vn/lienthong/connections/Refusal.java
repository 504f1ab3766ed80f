package vn.lienthong.connections;

/// Why a program does not start, in one sentence of each language.
///
/// @param setting which has to be changed; its value is never told
record Refusal(String setting, String vietnamese, String english) {

    /// @param vietnamese what follows the setting's name
    /// @param english the same
    static Refusal of(String setting, String vietnamese, String english) {
        return new Refusal(
                setting, setting + " " + vietnamese + ".", setting + " " + english + ".");
    }
}
