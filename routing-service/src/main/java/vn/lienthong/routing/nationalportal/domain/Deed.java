package vn.lienthong.routing.nationalportal.domain;

/// What an office did with a step, in the words that citizens read on the national portal. Reasons
/// that offices give each other stay with them.
enum Deed {
    ACCEPTED("Tiếp nhận xử lý"),
    COMPLETED("Hoàn thành"),
    REFUSED("Từ chối nhận bàn giao"),
    RETURNED("Chuyển trả bước trước"),
    RECALLED("Rút lại để xử lý tiếp"),
    SUSPENDED("Tạm dừng tính thời gian"),
    RESUMED("Tiếp tục tính thời gian");

    private final String words;

    Deed(String words) {
        this.words = words;
    }

    String at(String stepName) {
        return words + ": " + stepName;
    }
}
