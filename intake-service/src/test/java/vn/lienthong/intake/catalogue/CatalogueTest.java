package vn.lienthong.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.catalogue.Procedure.Step;
import vn.lienthong.contracts.catalogue.Province;

class CatalogueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void theVersionOfTheDayIsTheLatestThatIsValidAlready() {
        Catalogue catalogue =
                catalogue(
                        procedure(1, "2026-01-01", "5wd", null, step("a")),
                        procedure(2, "2026-11-23", "4wd", null, step("a")),
                        procedure(3, "2026-11-24", "3wd", null, step("a")));

        assertThat(catalogue.procedure("1.1", TODAY).map(Procedure::version)).hasValue(2);
        assertThat(catalogue.procedure("1.1", TODAY.minusDays(1)).map(Procedure::version))
                .hasValue(1);
        assertThat(catalogue.procedure("1.1", LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(catalogue.procedure("1.1", 3)).isPresent();
        assertThat(catalogue.procedures("", TODAY))
                .extracting(Procedure::version)
                .containsExactly(2);
    }

    @Test
    void aSearchNeedsNeitherDiacriticsNorOrder() {
        assertThat(SearchText.matches("1.013831 Đăng ký đất đai", "dat DANG")).isTrue();
        assertThat(SearchText.matches("1.013831 Đăng ký đất đai", "đất 1.0138")).isTrue();
        assertThat(SearchText.matches("1.013831 Đăng ký đất đai", "dat rung")).isFalse();
        assertThat(SearchText.matches("1.013831 Đăng ký đất đai", " ")).isTrue();
    }

    private static Catalogue catalogue(Procedure... versions) {
        return new Catalogue(
                new Province("p", "Tỉnh", List.of("ward"), "province"),
                Offices.of(List.of()),
                () -> List.of(versions));
    }

    private static Step step(String step, String... after) {
        return new Step(step, step, "ward", "ONE_STOP_COUNTER", "1wd", List.of(after));
    }

    private static Procedure procedure(
            int version, String validFrom, String limit, @Nullable String policy, Step... steps) {
        return new Procedure(
                "1.1",
                version,
                "Thủ tục",
                "Lĩnh vực",
                LocalDate.parse(validFrom),
                limit,
                policy,
                null,
                null,
                List.of(),
                List.of(steps),
                null,
                Map.of(),
                List.of());
    }
}
