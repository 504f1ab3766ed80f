package vn.lienthong.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.catalogue.domain.CatalogueCheck;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Province;

/// A small province: two wards with their counters, a tax office, a labour office that was
/// dissolved, and a counter outside the hierarchy.
final class TestProvince {

    static final Province PROVINCE =
            new Province("p", "Tỉnh", List.of("ward", "district", "province"), "province");

    static final Offices OFFICES =
            Offices.of(
                    List.of(
                            office("P", "UBND tỉnh", "province", "PEOPLES_COMMITTEE", null),
                            office("W1", "UBND xã Một", "ward", "PEOPLES_COMMITTEE", "P"),
                            office("C1", "Một cửa xã Một", "ward", "ONE_STOP_COUNTER", "W1"),
                            office("W2", "UBND xã Hai", "ward", "PEOPLES_COMMITTEE", "P"),
                            office("C2", "Một cửa xã Hai", "ward", "ONE_STOP_COUNTER", "W2"),
                            office("T", "Thuế huyện", "district", "TAX", "P"),
                            office("D", "Một cửa huyện", "district", "ONE_STOP_COUNTER", "P"),
                            office("L", "Phòng Lao động", "district", "LABOUR", "P", "W1"),
                            office("C0", "Một cửa cũ", "ward", "ONE_STOP_COUNTER", "W1", "C1"),
                            office("X", "UBND xã Lẻ", "ward", "PEOPLES_COMMITTEE", null),
                            office("C9", "Một cửa xã Lẻ", "ward", "ONE_STOP_COUNTER", "X")));

    static final CatalogueCheck CHECK = new CatalogueCheck(PROVINCE, OFFICES);

    /// A procedure in which nothing is wrong.
    static final String GOOD =
            """
            code: "1.000001"
            version: 2
            name: Đăng ký biến động
            field: Đất đai
            validFrom: 2026-01-01
            limit: 8wd
            policy: END_OF_DAY
            cutOff: "15:00"
            fee: {amount: 20000, note: Mức minh hoạ}
            papers:
              - {code: DON, name: Đơn, required: true, original: true, copies: 1}
              - {code: GCN, name: Giấy chứng nhận, required: false}
            steps:
              - {step: a, name: Tiếp nhận, level: ward, kind: ONE_STOP_COUNTER, limit: 0.5wd, after: []}
              - {step: b, name: Thẩm định, level: ward, kind: PEOPLES_COMMITTEE, limit: 2wd, after: [a]}
              - {step: c, name: Đối chiếu, level: ward, kind: PEOPLES_COMMITTEE, limit: 4wh, after: [a]}
              - {step: d, name: Ký, level: ward, kind: PEOPLES_COMMITTEE, limit: 1wd, after: [b, c]}
            lead: b
            resumption: {SUPPLEMENT: RESTART, OTHER: RESUME}
            letters: [CONDOLENCE_DEATH]
            """;

    private TestProvince() {}

    /// The good procedure with one thing changed.
    static String with(String was, String now) {
        if (!GOOD.contains(was)) {
            throw new IllegalArgumentException("The procedure has no " + was);
        }
        return GOOD.replace(was, now);
    }

    private static Office office(
            String code,
            String name,
            String level,
            String kind,
            @Nullable String parent,
            String... successors) {
        return new Office(
                code,
                name,
                name,
                level,
                kind,
                parent,
                List.of(),
                null,
                code + "@example.vn",
                "02340000001",
                new Office.Head("Nguyễn Văn Bình", "Chủ tịch", "b@example.vn", "0912000101"),
                List.of(successors));
    }
}
