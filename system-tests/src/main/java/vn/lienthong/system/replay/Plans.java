package vn.lienthong.system.replay;

import static vn.lienthong.system.replay.Figure.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.system.replay.Plan.Channels;
import vn.lienthong.system.replay.Plan.Letters;
import vn.lienthong.system.replay.Plan.Money;
import vn.lienthong.system.replay.Plan.Outcomes;

/// The periods that can be played, with the figures that their offices published.
final class Plans {

    static final List<Plan> ALL =
            List.of(
                    new Plan(
                            "hue-2021-q1",
                            "Trung tâm Hành chính công thành phố Huế, quý I năm 2021",
                            LocalDate.of(2021, 1, 1),
                            LocalDate.of(2021, 3, 31),
                            "001.10.17.H99",
                            new Channels(2_799, 24_226, 1_275),
                            new Outcomes(26_250, 1_027, 870, 153),
                            40,
                            new Money(2_835, 1_813, 274_207_000),
                            Letters.NONE,
                            Set.of(
                                    RECEIVED,
                                    ONLINE,
                                    COUNTER_AND_POST,
                                    SETTLED,
                                    IN_PROGRESS,
                                    IN_PROGRESS_ON_TIME,
                                    OVERDUE,
                                    PAID_CASHLESS,
                                    CASHLESS_PERCENT,
                                    AMOUNT_CASHLESS),
                            List.of(
                                    "đã giải quyết: 28.300 − 1.023 đang giải quyết = 27.277;"
                                            + " đúng hạn hay quá hạn: không công bố, đã chọn"
                                            + " / of those settled it is not published how many"
                                            + " were late: chosen",
                                    "tiền mặt: 2.835 là 61 %, nên 1.813 hồ sơ nộp tiền mặt"
                                            + " / 2,835 are 61 %, so 1,813 were paid in cash",
                                    "mâu thuẫn trong nguồn: còn ghi 2.792 hồ sơ trực tuyến,"
                                            + " “38 % số tiếp nhận” (2.792 là 9,9 %); lấy con số"
                                            + " đầu, 2.799 / the source contradicts itself: it"
                                            + " also says 2,792 handled online, “38 % of those"
                                            + " received”; the first figure, 2,799, is used",
                                    "319 thủ tục, 46 liên thông: tỉnh mẫu có ít thủ tục hơn,"
                                            + " không kiểm tra / 319 procedures: the sample has"
                                            + " fewer, not checked")),
                    new Plan(
                            "huong-thuy-2021",
                            "Trung tâm Hành chính công thị xã Hương Thủy, năm 2021",
                            LocalDate.of(2021, 1, 1),
                            LocalDate.of(2021, 12, 31),
                            "001.11.17.H99",
                            new Channels(2_252, 19_137, 1_126),
                            new Outcomes(19_519, 2_193, 602, 201),
                            40,
                            Money.NONE,
                            Letters.NONE,
                            Set.of(RECEIVED, SETTLED, ON_TIME_PERCENT),
                            List.of(
                                    "“gần 90 %” đúng hạn: đã chọn 89,9 % / “nearly 90 %” on"
                                            + " time: 89.9 % chosen",
                                    "kênh tiếp nhận, hồ sơ đang giải quyết còn hạn hay quá hạn:"
                                            + " không công bố, đã chọn / channels, and how those in"
                                            + " progress stand: chosen")),
                    new Plan(
                            "ham-thuan-bac-2023",
                            "Huyện Hàm Thuận Bắc, năm 2023",
                            LocalDate.of(2023, 1, 1),
                            LocalDate.of(2023, 12, 31),
                            "001.10.18.H99",
                            new Channels(27_000, 58_500, 4_500),
                            new Outcomes(78_300, 7_650, 1_800, 2_250),
                            80,
                            Money.NONE,
                            Letters.NONE,
                            Set.of(RECEIVED),
                            List.of(
                                    "“hơn 90.000” hồ sơ: lấy 90.000 / “over 90,000”: 90,000 is"
                                            + " used",
                                    "“nhiều hồ sơ quá hạn”, nhất là đất đai qua ba cấp: không có"
                                            + " con số; đã chọn 9.900, tám phần mười là đất đai"
                                            + " / “many overdue, above all land”: no figure; 9,900"
                                            + " chosen, eight in ten of them land",
                                    "thư xin lỗi “chưa nghiêm túc”: không thư nào được ký, nên còn"
                                        + " nợ / letters of apology “not seriously issued”: none is"
                                        + " signed, all are owed")),
                    new Plan(
                            "binh-hoa-2023",
                            "UBND phường Bình Hòa, năm 2023",
                            LocalDate.of(2023, 1, 1),
                            LocalDate.of(2023, 12, 31),
                            "001.13.17.H99",
                            new Channels(2_595, 931, 0),
                            new Outcomes(3_526, 0, 0, 0),
                            0,
                            Money.NONE,
                            new Letters(458, 139, 65),
                            Set.of(
                                    RECEIVED,
                                    ONLINE,
                                    COUNTER_AND_POST,
                                    ON_TIME_PERCENT,
                                    LATE,
                                    OVERDUE,
                                    BIRTH_LETTERS,
                                    MARRIAGE_LETTERS,
                                    CONDOLENCES),
                            List.of(
                                    "100 % đúng hạn: không hồ sơ nào quá hạn; đã chọn: không còn hồ"
                                            + " sơ đang giải quyết / 100 % on time: none late or"
                                            + " overdue; chosen: none left in progress",
                                    "hơn 45 thủ tục đã phát sinh: tỉnh mẫu có ít hơn, không kiểm"
                                        + " tra / of more than 45 procedures: the sample has fewer,"
                                        + " not checked")));

    private Plans() {}

    static Optional<Plan> named(String name) {
        return ALL.stream().filter(plan -> plan.name().equals(name)).findFirst();
    }
}
