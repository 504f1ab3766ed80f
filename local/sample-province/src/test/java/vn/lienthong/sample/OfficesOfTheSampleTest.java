package vn.lienthong.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;

class OfficesOfTheSampleTest {

    private static final Set<String> KINDS =
            Set.of(
                    "ONE_STOP_COUNTER",
                    "PEOPLES_COMMITTEE",
                    "LAND_REGISTRATION",
                    "LAND_OFFICE",
                    "TAX",
                    "POLICE",
                    "SOCIAL_INSURANCE",
                    "DEPARTMENT",
                    "JUSTICE",
                    "LABOUR");

    /// The mobile ranges in use; fixed lines cannot receive text messages.
    private static final String MOBILE =
            "^(0|\\+?84)(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\\d{7}$";

    @Test
    void oneProvinceHasThreeLevelsAndTheOtherTwo() {
        assertThat(Variant.THREE_LEVEL.province().levels())
                .containsExactly("ward", "district", "province");
        assertThat(Variant.TWO_LEVEL.province().levels()).containsExactly("ward", "province");
    }

    @ParameterizedTest
    @EnumSource
    void codesAreUniqueWellFormedAndTheirSuperiorsExist(Variant variant) {
        // Offices.of refuses a code that is there twice, unknown superiors and circles.
        Offices offices = variant.offices();

        assertThat(offices.all())
                .allSatisfy(o -> {
                    assertThat(o.code()).matches("[0-9]{3}(\\.[0-9]{2}){2}\\.H99");
                    assertThat(variant.province().levels()).contains(o.level());
                    assertThat(KINDS).contains(o.kind());
                });
        assertThat(offices.all().stream().filter(o -> o.parent() == null))
                .extracting(Office::code)
                .containsExactly("000.00.00.H99");
    }

    @ParameterizedTest
    @EnumSource
    void everyCounterBelongsToAPeoplesCommitteeOfItsLevel(Variant variant) {
        Offices offices = variant.offices();

        assertThat(offices.all().stream().filter(o -> o.kind().equals("ONE_STOP_COUNTER")))
                .isNotEmpty()
                .allSatisfy(counter -> {
                    Office superior = offices.superiorOf(counter.code()).orElseThrow();
                    assertThat(superior.kind()).isEqualTo("PEOPLES_COMMITTEE");
                    assertThat(superior.level()).isEqualTo(counter.level());
                });
    }

    @ParameterizedTest
    @EnumSource
    void whatAnOfficeCoversExistsAndNoTwoOfAKindCoverTheSame(Variant variant) {
        Offices offices = variant.offices();

        List<String> claims =
                offices.all().stream()
                        .flatMap(o ->
                                o.covers().stream()
                                        .peek(offices::get)
                                        .map(c -> o.level() + o.kind() + c))
                        .toList();

        assertThat(claims).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyOfficeAndEveryHeadCanBeReached(Variant variant) {
        List<Office> offices = variant.officeList();

        assertThat(offices)
                .allSatisfy(o -> {
                    assertThat(o.name()).isNotBlank();
                    assertThat(o.shortName()).hasSizeBetween(3, 30);
                    assertThat(o.calendar()).isEqualTo("province");
                    assertThat(o.successors()).isEmpty();
                    assertThat(o.phone()).matches("02\\d{9}");
                    assertThat(o.email()).endsWith("@lienthong.example.vn");
                    assertThat(o.head().name()).isNotBlank();
                    assertThat(o.head().title()).isNotBlank();
                    assertThat(o.head().phone()).matches(MOBILE);
                    assertThat(o.head().email()).endsWith("@lienthong.example.vn");
                });
        assertThat(offices).extracting(o -> o.head().phone()).doesNotHaveDuplicates();
        assertThat(offices).extracting(o -> o.head().name()).doesNotHaveDuplicates();
        assertThat(offices)
                .flatExtracting(o -> List.of(o.email(), o.head().email()))
                .doesNotHaveDuplicates();
    }

    @Test
    void thereAreEnoughDistrictsAndWardsToTellThemApart() {
        assertThat(Variant.THREE_LEVEL.receivingCounters()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(Variant.THREE_LEVEL.officeList())
                .filteredOn(o -> o.level().equals("district"))
                .filteredOn(o -> o.kind().equals("PEOPLES_COMMITTEE"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(Variant.TWO_LEVEL.receivingCounters()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aCodeInBothVariantsIsTheSameOffice() {
        Function<Office, String> identity = o -> o.level() + " " + o.kind() + " " + o.email();
        var three =
                Variant.THREE_LEVEL.officeList().stream()
                        .collect(Collectors.toMap(Office::code, identity));

        assertThat(Variant.TWO_LEVEL.officeList())
                .filteredOn(o -> three.containsKey(o.code()))
                .hasSizeGreaterThan(15)
                .allSatisfy(o -> assertThat(identity.apply(o)).isEqualTo(three.get(o.code())));
    }
}
