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

    /// Whether a dossier may move from this status to that one; staying is no move.
    ///
    /// What was refused, or given back to the applicant, stays so. A dossier that stood still goes
    /// on before it can be processed; two things may be asked for at once, and one of them come
    /// first. A withdrawal that the counter took before it heard that the offices were done undoes
    /// their end.
    public boolean mayBecome(DossierStatus next) {
        return switch (this) {
            case REGISTERED ->
                    next == RECEIVED || next == REFUSED_AT_INTAKE || next == WITHDRAWAL_ASKED_FOR;
            case RECEIVED ->
                    next == BEING_PROCESSED
                            || next == WITHDRAWAL_ASKED_FOR
                            || next == PROCESSING_STOPPED;
            case BEING_PROCESSED ->
                    next == SUPPLEMENT_REQUIRED
                            || next == PAYMENT_REQUIRED
                            || next == WITHDRAWAL_ASKED_FOR
                            || next == PROCESSING_STOPPED
                            || next == PROCESSED;
            case SUPPLEMENT_REQUIRED ->
                    next == BEING_PROCESSED
                            || next == PAYMENT_REQUIRED
                            || next == WITHDRAWAL_ASKED_FOR
                            || next == PROCESSING_STOPPED;
            case PAYMENT_REQUIRED ->
                    next == BEING_PROCESSED
                            || next == SUPPLEMENT_REQUIRED
                            || next == WITHDRAWAL_ASKED_FOR
                            || next == PROCESSING_STOPPED;
            case WITHDRAWAL_ASKED_FOR -> next == PROCESSING_STOPPED;
            case PROCESSING_STOPPED -> next == RESULT_RETURNED;
            case PROCESSED -> next == WITHDRAWAL_ASKED_FOR || next == RESULT_RETURNED;
            case REFUSED_AT_INTAKE, RESULT_RETURNED -> false;
        };
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
