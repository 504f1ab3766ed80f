package vn.lienthong.workingtime;

/// What made the count begin, and what a citizen is told of it.
enum Beginning {
    RECEIPT("Ngày tiếp nhận", "nhận", "Nhận ngoài giờ làm việc"),
    RESUMPTION("Ngày tiếp tục", "tiếp tục", "Tiếp tục ngoài giờ làm việc");

    private final String day;
    private final String verb;
    private final String outsideHours;

    Beginning(String day, String verb, String outsideHours) {
        this.day = day;
        this.verb = verb;
        this.outsideHours = outsideHours;
    }

    String day() {
        return day;
    }

    String verb() {
        return verb;
    }

    String outsideHours() {
        return outsideHours;
    }
}
