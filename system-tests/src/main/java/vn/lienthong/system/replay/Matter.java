package vn.lienthong.system.replay;

/// The procedures of the sample province that stand in for those of the period, with their limits
/// in working days; those due within eight working hours may take until the next.
enum Matter {
    CERTIFIED_COPY("2.000815", 1),
    TEMPORARY_RESIDENCE("1.004194", 3),
    BIRTH("1.001193", 1),
    MARRIAGE("1.000894", 1),
    DEATH("1.000656", 1),
    /// Ward, district, province, district.
    LAND("1.013831", 8);

    private final String code;
    private final int limit;

    Matter(String code, int limit) {
        this.code = code;
        this.limit = limit;
    }

    String code() {
        return code;
    }

    int limit() {
        return limit;
    }

    /// Whether its result brings a letter of congratulation or condolence.
    boolean bringsLetter() {
        return this == BIRTH || this == MARRIAGE || this == DEATH;
    }
}
