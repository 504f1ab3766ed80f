package vn.lienthong.contracts;

/// The status of a dossier as the national public service portal numbers it (TrangThaiHoSo).
public enum DossierStatus {
    REGISTERED(1, "Mới đăng ký"),
    RECEIVED(2, "Được tiếp nhận"),
    REFUSED_AT_INTAKE(3, "Không được tiếp nhận"),
    BEING_PROCESSED(4, "Đang xử lý"),
    SUPPLEMENT_REQUIRED(5, "Yêu cầu bổ sung giấy tờ"),
    PAYMENT_REQUIRED(6, "Yêu cầu thực hiện nghĩa vụ tài chính"),
    WITHDRAWAL_ASKED_FOR(7, "Công dân yêu cầu rút hồ sơ"),
    PROCESSING_STOPPED(8, "Dừng xử lý"),
    PROCESSED(9, "Đã xử lý xong"),
    RESULT_RETURNED(10, "Đã trả kết quả");

    private final int number;
    private final String vietnameseName;

    DossierStatus(int number, String vietnameseName) {
        this.number = number;
        this.vietnameseName = vietnameseName;
    }

    /// The national portal's number, 1 to 10.
    public int number() {
        return number;
    }

    /// The national portal's name, in Vietnamese.
    public String vietnameseName() {
        return vietnameseName;
    }

    /// The status that the national portal gives this number.
    ///
    /// @throws IllegalArgumentException when the number is not 1 to 10
    public static DossierStatus ofNumber(int number) {
        for (DossierStatus status : values()) {
            if (status.number == number) {
                return status;
            }
        }
        throw new IllegalArgumentException("No dossier status has the number " + number);
    }
}
