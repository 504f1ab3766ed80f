package vn.lienthong.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.catalogue.Procedure.Step;

class ProceduresOfTheSampleTest {

    private static final int MINUTES_OF_A_WORKING_DAY = 480;

    @Test
    void bothVariantsHaveTheSameProcedures() {
        assertThat(codes(Variant.THREE_LEVEL))
                .hasSizeGreaterThanOrEqualTo(16)
                .isEqualTo(codes(Variant.TWO_LEVEL));
    }

    @ParameterizedTest
    @EnumSource
    void everyFileIsNamedAfterItsCodeAndIsWellFormed(Variant variant) {
        assertThat(variant.files("procedures"))
                .allSatisfy(file -> {
                    Procedure p = Variant.procedure(file);
                    assertThat(file.getFileName()).hasToString(p.code() + ".yaml");
                    assertThat(p.code()).matches("\\d\\.\\d{6}");
                    assertThat(p.name()).isNotBlank();
                    assertThat(p.field()).isNotBlank();
                    assertThat(p.limit()).matches("\\d+(wd|wh|cd)");
                    assertThat(p.fee()).isNotNull();
                    assertThat(p.papers()).isNotEmpty().allMatch(x -> x.copies() >= 1);
                    assertThat(p.papers())
                            .extracting(Procedure.Paper::code)
                            .doesNotHaveDuplicates();
                    assertThat(p.papers()).anyMatch(Procedure.Paper::required);
                    assertThat(p.steps()).extracting(Step::step).doesNotHaveDuplicates();
                    assertThat(p.steps()).extracting(Step::step).contains(p.lead());
                    assertThat(p.steps())
                            .allMatch(s -> variant.province().levels().contains(s.level()));
                });
    }

    @ParameterizedTest
    @EnumSource
    void everyRouteStartsAtTheReceivingCounterAlone(Variant variant) {
        assertThat(variant.procedures())
                .allSatisfy(p -> {
                    List<Step> first = p.steps().stream().filter(s -> s.after().isEmpty()).toList();
                    assertThat(first)
                            .singleElement()
                            .satisfies(s -> {
                                assertThat(s.step()).isEqualTo("tiep-nhan");
                                assertThat(s.level()).isEqualTo("ward");
                                assertThat(s.kind()).isEqualTo("ONE_STOP_COUNTER");
                            });
                });
    }

    @ParameterizedTest
    @EnumSource
    void theLegsFitTheTotalAlongEveryPath(Variant variant) {
        assertThat(variant.procedures())
                .allSatisfy(p ->
                        assertThat(longestPath(p))
                                .as("%s: the longest path against %s", p.code(), p.limit())
                                .isLessThanOrEqualTo(minutesPromised(p.limit())));
    }

    @ParameterizedTest
    @EnumSource
    void everyStepFindsItsOfficeFromEveryCounter(Variant variant) {
        Offices offices = variant.offices();

        for (Procedure p : variant.procedures()) {
            for (Office counter : variant.receivingCounters()) {
                for (Step s : p.steps()) {
                    assertThat(offices.resolve(counter.code(), s.level(), s.kind()))
                            .as("%s %s from %s", p.code(), s.step(), counter.code())
                            .isPresent();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDossierNeverStraysIntoAnotherWard(Variant variant) {
        Offices offices = variant.offices();

        for (Office counter : variant.receivingCounters()) {
            String ward = counter.code().substring(3);
            for (Procedure p : variant.procedures()) {
                for (Step s : p.steps()) {
                    if (s.level().equals("ward")) {
                        assertThat(offices.resolve(counter.code(), "ward", s.kind()))
                                .hasValueSatisfying(o -> assertThat(o.code()).endsWith(ward));
                    }
                }
            }
        }
    }

    /// Without this a ward that a branch forgot would quietly be served by the branch's head
    /// office.
    @ParameterizedTest
    @EnumSource
    void whereThereAreBranchesEveryCounterHasItsOwn(Variant variant) {
        Offices offices = variant.offices();

        for (Office branch : offices.all()) {
            if (!branch.covers().isEmpty()) {
                for (Office counter : variant.receivingCounters()) {
                    assertThat(offices.resolve(counter.code(), branch.level(), branch.kind()))
                            .hasValueSatisfying(
                                    o -> assertThat(o.covers()).contains(counter.code()));
                }
            }
        }
    }

    @Test
    void theDemonstratedDossierTravelsWardDistrictProvinceAndBack() {
        assertThat(route(Variant.THREE_LEVEL, "1.013831", "001.10.17.H99"))
                .containsExactly(
                        "tiep-nhan 001.10.17.H99 0.5wd",
                        "tham-dinh 000.03.17.H99 3wd",
                        "ky-duyet 000.01.02.H99 3wd",
                        "cap-nhat 000.03.17.H99 1wd");
        assertThat(route(Variant.TWO_LEVEL, "1.013831", "001.10.17.H99"))
                .containsExactly(
                        "tiep-nhan 001.10.17.H99 0.5wd",
                        "tham-dinh 001.01.02.H99 4.5wd",
                        "ky-duyet 001.01.02.H99 2wd",
                        "cap-nhat 001.01.02.H99 1wd");
    }

    @ParameterizedTest
    @EnumSource
    void afterABirthResidenceAndInsuranceGoOnSideBySide(Variant variant) {
        assertThat(procedure(variant, "3.000722").steps())
                .filteredOn(s -> s.after().equals(List.of("khai-sinh")))
                .extracting(Step::kind)
                .containsExactly("POLICE", "SOCIAL_INSURANCE");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPromisedForTheSameDayHasTheCutOffOfTheLaw(Variant variant) {
        assertThat(variant.procedures())
                .filteredOn(p -> p.limit().equals("8wh"))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(p -> {
                    assertThat(p.policy()).isEqualTo("ROLLING");
                    assertThat(p.cutOff()).isEqualTo("15:00");
                });
    }

    private static Set<String> codes(Variant variant) {
        return variant.procedures().stream().map(Procedure::code).collect(Collectors.toSet());
    }

    private static Procedure procedure(Variant variant, String code) {
        return variant.procedures().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> route(Variant variant, String code, String counter) {
        Offices offices = variant.offices();
        return procedure(variant, code).steps().stream()
                .map(s ->
                        "%s %s %s"
                                .formatted(
                                        s.step(),
                                        offices.resolve(counter, s.level(), s.kind())
                                                .orElseThrow()
                                                .code(),
                                        s.limit()))
                .toList();
    }

    private static double longestPath(Procedure procedure) {
        Map<String, Double> endsAt = new HashMap<>();
        for (Step step : procedure.steps()) {
            // Written in order: a step stands below those that it waits for, so there is no circle.
            assertThat(endsAt.keySet()).as(procedure.code()).containsAll(step.after());
            double starts = step.after().stream().mapToDouble(endsAt::get).max().orElse(0);
            endsAt.put(step.step(), starts + minutes(step.limit()));
        }
        Set<String> last = new HashSet<>(endsAt.keySet());
        procedure.steps().forEach(s -> last.removeAll(s.after()));
        return last.stream().mapToDouble(endsAt::get).max().orElseThrow();
    }

    private static double minutes(String limit) {
        double number = Double.parseDouble(limit.substring(0, limit.length() - 2));
        return number * (limit.endsWith("wh") ? 60 : MINUTES_OF_A_WORKING_DAY);
    }

    /// The least that a limit promises: of N calendar days without holidays, those that are
    /// certainly working days.
    private static double minutesPromised(String limit) {
        if (!limit.endsWith("cd")) {
            return minutes(limit);
        }
        int days = Integer.parseInt(limit.substring(0, limit.length() - 2));
        int working = days / 7 * 5 + Math.max(0, days % 7 - 2);
        return (double) working * MINUTES_OF_A_WORKING_DAY;
    }
}
