package vn.lienthong.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.sample.Variant.Account;

class AccountsOfTheSampleTest {

    @ParameterizedTest
    @EnumSource
    void accountsAreUniqueAndStandAtAnOfficeThatExists(Variant variant) {
        Offices offices = variant.offices();

        assertThat(variant.accounts()).extracting(Account::name).doesNotHaveDuplicates();
        assertThat(variant.accounts())
                .allSatisfy(a -> {
                    assertThat(offices.find(a.office())).isPresent();
                    assertThat(a.name()).matches("[a-z0-9.-]+");
                    assertThat(a.password()).isNotBlank();
                    assertThat(a.fullName()).isNotBlank();
                    assertThat(a.roles())
                            .isNotEmpty()
                            .isSubsetOf("COUNTER", "SPECIALIST", "LEADER", "OPERATIONS", "REPORTS");
                });
    }

    @ParameterizedTest
    @EnumSource
    void everyReceivingCounterHasAnOfficer(Variant variant) {
        assertThat(officesWith(variant, "COUNTER"))
                .containsExactlyInAnyOrderElementsOf(
                        variant.receivingCounters().stream().map(Office::code).toList());
    }

    @ParameterizedTest
    @EnumSource
    void theHeadOfEveryOfficeCanSign(Variant variant) {
        assertThat(variant.officeList())
                .allSatisfy(o ->
                        assertThat(with(variant, "LEADER"))
                                .filteredOn(a -> a.office().equals(o.code()))
                                .extracting(Account::fullName)
                                .containsExactly(o.head().name()));
    }

    @ParameterizedTest
    @EnumSource
    void somebodyHandlesEveryStep(Variant variant) {
        Offices offices = variant.offices();
        Set<String> needed =
                variant.procedures().stream()
                        .flatMap(p -> p.steps().stream())
                        .flatMap(s ->
                                variant.receivingCounters().stream()
                                        .map(c ->
                                                offices.resolve(c.code(), s.level(), s.kind())
                                                        .orElseThrow()
                                                        .code()))
                        .collect(Collectors.toSet());

        assertThat(officesWith(variant, "SPECIALIST")).containsAll(needed);
    }

    @ParameterizedTest
    @EnumSource
    void theProvinceWatchesAndReportsAndTheProgramsHaveAccounts(Variant variant) {
        assertThat(officesWith(variant, "OPERATIONS")).containsOnly("000.00.00.H99");
        assertThat(officesWith(variant, "REPORTS")).contains("000.00.00.H99");
        assertThat(with(variant, "OPERATIONS"))
                .extracting(Account::name)
                .contains("svc-notification", "svc-portal");
    }

    private static List<Account> with(Variant variant, String role) {
        return variant.accounts().stream().filter(a -> a.roles().contains(role)).toList();
    }

    private static Set<String> officesWith(Variant variant, String role) {
        return with(variant, role).stream().map(Account::office).collect(Collectors.toSet());
    }
}
