package vn.lienthong.deadline.year;

import static vn.lienthong.contracts.SuspensionGround.EXPERT_OPINION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;
import static vn.lienthong.deadline.year.Desks.DEPARTMENT;
import static vn.lienthong.deadline.year.Desks.DISTRICT;
import static vn.lienthong.deadline.year.Desks.DISTRICT_LAND;
import static vn.lienthong.deadline.year.Desks.DISTRICT_REGISTRY;
import static vn.lienthong.deadline.year.Desks.DISTRICT_TAX;
import static vn.lienthong.deadline.year.Desks.LAND_REGISTRY;
import static vn.lienthong.deadline.year.Desks.OTHER_WARD;
import static vn.lienthong.deadline.year.Desks.TAX;
import static vn.lienthong.deadline.year.Desks.TOP;
import static vn.lienthong.deadline.year.Desks.WARD;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.PlannedStep;

/// A procedure of the year: every unit and policy, one step to six, in sequence and side by side.
///
/// @param office the counter that receives
/// @param resumption what the end of a suspension does, where the procedure says otherwise
record SampleProcedure(
        String code,
        String limit,
        String policy,
        @Nullable String cutOff,
        String office,
        Map<SuspensionGround, Resumption> resumption,
        List<Step> steps) {

    /// @param after keys of the steps before it
    record Step(String key, String office, String limit, List<String> after) {}

    static final List<SampleProcedure> ALL =
            List.of(
                    new SampleProcedure(
                            "1.000001",
                            "4wh",
                            "END_OF_DAY",
                            null,
                            WARD,
                            Map.of(),
                            List.of(step("chung-thuc", WARD, "4wh"))),
                    new SampleProcedure(
                            "1.000002",
                            "1wd",
                            "END_OF_DAY",
                            "15:00",
                            OTHER_WARD,
                            Map.of(),
                            List.of(step("ho-tich", OTHER_WARD, "1wd"))),
                    new SampleProcedure(
                            "1.000003",
                            "2.5wd",
                            "ROLLING",
                            "15:00",
                            WARD,
                            Map.of(),
                            List.of(
                                    step("tham-dinh", DISTRICT_LAND, "1.5wd"),
                                    step("ky", DISTRICT, "6wh", "tham-dinh"))),
                    new SampleProcedure(
                            "1.000004",
                            "5wd",
                            "END_OF_DAY",
                            "15:00",
                            WARD,
                            Map.of(),
                            List.of(
                                    step("kiem-tra", WARD, "0.5wd"),
                                    step("tham-dinh", DISTRICT_REGISTRY, "3wd", "kiem-tra"),
                                    step("tra", WARD, "1wd", "tham-dinh"))),
                    new SampleProcedure(
                            "1.000005",
                            "24wh",
                            "END_OF_DAY",
                            "16:00",
                            DISTRICT,
                            Map.of(SUPPLEMENT, Resumption.RESUME),
                            List.of(
                                    step("kiem-tra", DISTRICT_LAND, "0.25wd"),
                                    step("xac-minh", OTHER_WARD, "12wh", "kiem-tra"),
                                    step("ky", DISTRICT, "1wd", "xac-minh"))),
                    new SampleProcedure(
                            "1.000006",
                            "10wd",
                            "SAME_TIME",
                            null,
                            OTHER_WARD,
                            Map.of(),
                            List.of(
                                    step("kiem-tra", DISTRICT_REGISTRY, "1wd"),
                                    step("thue", DISTRICT_TAX, "5wd", "kiem-tra"),
                                    step("do-dac", LAND_REGISTRY, "3.5wd", "kiem-tra"),
                                    step("ky", DEPARTMENT, "2wd", "thue", "do-dac"))),
                    new SampleProcedure(
                            "1.000007",
                            "15wd",
                            "END_OF_DAY",
                            null,
                            DEPARTMENT,
                            Map.of(EXPERT_OPINION, Resumption.RESTART),
                            List.of(
                                    step("phan-cong", DEPARTMENT, "4wh"),
                                    step("tham-dinh", LAND_REGISTRY, "6wd", "phan-cong"),
                                    step("y-kien-thue", TAX, "8wd", "phan-cong"),
                                    step("y-kien-huyen", DISTRICT, "40wh", "phan-cong"),
                                    step(
                                            "trinh",
                                            TOP,
                                            "3wd",
                                            "tham-dinh",
                                            "y-kien-thue",
                                            "y-kien-huyen"))),
                    new SampleProcedure(
                            "1.000008",
                            "20cd",
                            "END_OF_DAY",
                            "15:30",
                            WARD,
                            Map.of(),
                            List.of(
                                    step("tiep-nhan", WARD, "0.5wd"),
                                    step("xac-minh", WARD, "3wd", "tiep-nhan"),
                                    step("tham-tra", DISTRICT, "2wd", "xac-minh"),
                                    step("tham-dinh", DEPARTMENT, "4.5wd", "tham-tra"),
                                    step("ky", TOP, "1wd", "tham-dinh"),
                                    step("tra", WARD, "0.5wd", "ky"))),
                    new SampleProcedure(
                            "1.000009",
                            "7wd",
                            "SAME_TIME",
                            "15:00",
                            DISTRICT,
                            Map.of(),
                            List.of(
                                    step("tham-dinh", DISTRICT_LAND, "4wd"),
                                    step("tinh-thue", DISTRICT_TAX, "3wd"),
                                    step("ky", DISTRICT, "12wh", "tham-dinh", "tinh-thue"))),
                    new SampleProcedure(
                            "1.000010",
                            "5cd",
                            "SAME_TIME",
                            null,
                            OTHER_WARD,
                            Map.of(),
                            List.of(
                                    step("xac-minh", OTHER_WARD, "1.25wd"),
                                    step("cap", DISTRICT, "1wd", "xac-minh"))));

    private static Step step(String key, String office, String limit, String... after) {
        return new Step(key, office, limit, List.of(after));
    }

    Resumption after(SuspensionGround ground) {
        Resumption usual = ground == SUPPLEMENT ? Resumption.RESTART : Resumption.RESUME;
        return resumption.getOrDefault(ground, usual);
    }

    List<PlannedStep> plan(Instant dueAt) {
        return steps.stream()
                .map(step ->
                        new PlannedStep(
                                step.key(),
                                "Bước " + step.key(),
                                step.office(),
                                Desks.level(step.office()),
                                step.limit(),
                                dueAt,
                                step.after()))
                .toList();
    }
}
