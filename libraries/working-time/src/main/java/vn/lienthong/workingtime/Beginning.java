package vn.lienthong.workingtime;

/// What made the count begin, and what a citizen is told of it.
enum Beginning {
    RECEIPT("Ngày tiếp nhận", "nhận", "Nhận ngoài giờ làm việc", "Nhận ngoài giờ tiếp nhận hồ sơ"),
    RESUMPTION(
            "Ngày tiếp tục",
            "tiếp tục",
            "Tiếp tục ngoài giờ làm việc",
            "Tiếp tục ngoài giờ tiếp nhận hồ sơ");

    private final String day;
    private final String verb;
    private final String outsideHours;
    private final String outsideReception;

    Beginning(String day, String verb, String outsideHours, String outsideReception) {
        this.day = day;
        this.verb = verb;
        this.outsideHours = outsideHours;
        this.outsideReception = outsideReception;
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

    /// The same where dossiers are received at other hours than they are worked on.
    String outsideReception() {
        return outsideReception;
    }
}
