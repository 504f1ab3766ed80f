package vn.lienthong.system.replay;

/// A number of a report. Shares are whole percents.
enum Figure {
    RECEIVED("tiếp nhận / received"),
    ONLINE("  trực tuyến / online"),
    COUNTER_AND_POST("  trực tiếp và bưu chính / counter and post"),
    POST("    trong đó bưu chính / of them by post"),
    SETTLED("đã giải quyết / settled"),
    ON_TIME("  đúng hạn / on time"),
    LATE("  quá hạn / late"),
    ON_TIME_PERCENT("  % đúng hạn / on time"),
    IN_PROGRESS("đang giải quyết / in progress"),
    IN_PROGRESS_ON_TIME("  còn hạn / in time"),
    OVERDUE("  quá hạn / overdue"),
    PAID("hồ sơ có thu tiền / dossiers paid for"),
    PAID_CASHLESS("  không dùng tiền mặt / without cash"),
    CASHLESS_PERCENT("  % không dùng tiền mặt / without cash"),
    AMOUNT_CASHLESS("  đồng không dùng tiền mặt / đồng without cash"),
    BIRTH_LETTERS("thư chúc mừng khai sinh / letters on a birth"),
    MARRIAGE_LETTERS("thư chúc mừng kết hôn / letters on a marriage"),
    CONDOLENCES("thư chia buồn / letters of condolence");

    private final String words;

    Figure(String words) {
        this.words = words;
    }

    /// In both languages.
    String words() {
        return words;
    }

    /// A part of a whole in whole percents, half up; 0 of nothing.
    static long percent(long part, long whole) {
        return whole == 0 ? 0 : (200 * part + whole) / (2 * whole);
    }
}
