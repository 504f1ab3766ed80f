package vn.lienthong.contracts.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficesTest {

    private final Offices offices =
            Offices.of(
                    List.of(
                            office("P", "province", "PEOPLES_COMMITTEE", null),
                            office("P.L", "province", "LAND_REGISTRATION", "P"),
                            office("D1", "district", "PEOPLES_COMMITTEE", "P"),
                            office("D1.L", "district", "LAND_REGISTRATION", "D1"),
                            office("D2", "district", "PEOPLES_COMMITTEE", "P"),
                            office("D2.L", "district", "LAND_REGISTRATION", "D2"),
                            office("W1", "ward", "PEOPLES_COMMITTEE", "D1"),
                            office("W1.C", "ward", "ONE_STOP_COUNTER", "W1"),
                            office("W2", "ward", "PEOPLES_COMMITTEE", "D2"),
                            office("W2.C", "ward", "ONE_STOP_COUNTER", "W2"),
                            office("P.T1", "province", "TAX", "P", "W1"),
                            office("P.T2", "province", "TAX", "P", "W2")));

    @Test
    void aStepGoesToTheReceivingOfficeItselfWhenThatIsMeant() {
        assertThat(resolve("W1.C", "ward", "ONE_STOP_COUNTER")).isEqualTo("W1.C");
    }

    @Test
    void aStepGoesUpToTheNearestOfficeOfThatLevelAndKind() {
        assertThat(resolve("W2.C", "district", "LAND_REGISTRATION")).isEqualTo("D2.L");
        assertThat(resolve("W2.C", "ward", "PEOPLES_COMMITTEE")).isEqualTo("W2");
        assertThat(resolve("W2.C", "province", "LAND_REGISTRATION")).isEqualTo("P.L");
    }

    @Test
    void aBranchThatSaysItCoversTheWardComesFirst() {
        assertThat(resolve("W2.C", "province", "TAX")).isEqualTo("P.T2");
        assertThat(resolve("W1.C", "province", "TAX")).isEqualTo("P.T1");
    }

    @Test
    void nothingIsGuessedWhenNoOfficeFits() {
        assertThat(offices.resolve("W1.C", "district", "POLICE")).isEmpty();
    }

    @Test
    void anOfficerSeesItsOwnOfficeAndThoseBelow() {
        assertThat(offices.isAtOrBelow("W1.C", "D1")).isTrue();
        assertThat(offices.isAtOrBelow("W1.C", "W1.C")).isTrue();
        assertThat(offices.isAtOrBelow("W1.C", "D2")).isFalse();
        assertThat(offices.isAtOrBelow("D1", "W1.C")).isFalse();
        assertThat(offices.isAtOrBelow("nowhere", "P")).isFalse();
    }

    @Test
    void theSuperiorOfTheTopOfficeIsNobody() {
        assertThat(offices.superiorOf("P")).isEmpty();
        assertThat(offices.superiorOf("D1").map(Office::code)).contains("P");
    }

    @Test
    void brokenDirectoriesAreRefusedWithTheReason() {
        assertThatThrownBy(() -> Offices.of(List.of(office("A", "l", "K", "B"))))
                .hasMessageContaining("unknown superior B");
        assertThatThrownBy(() ->
                        Offices.of(
                                List.of(office("A", "l", "K", null), office("A", "l", "K", null))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() ->
                        Offices.of(List.of(office("A", "l", "K", "B"), office("B", "l", "K", "A"))))
                .hasMessageContaining("above itself");
        assertThatThrownBy(() -> offices.get("X")).hasMessageContaining("X");
    }

    @ParameterizedTest
    @CsvSource({
        "Bộ phận Một cửa phường Bình An, Bình An",
        "Bộ phận Một cửa thị trấn Lam Kiều, Lam Kiều",
        "Chi nhánh Văn phòng Đăng ký đất đai thành phố Vĩnh Lam, Vĩnh Lam",
        "Trung tâm Phục vụ hành chính công tỉnh Sông Lam, Sông Lam",
        "Trung tâm Một cửa, Trung tâm Một cửa"
    })
    void thePlaceIsWhatTheOfficesNameEndsIn(String name, String place) {
        assertThat(named(name).place()).isEqualTo(place);
    }

    private static Office named(String name) {
        Office office = office("A", "l", "K", null);
        return new Office(
                "A", name, name, "l", "K", null, List.of(), null, "", "", office.head(), List.of());
    }

    private String resolve(String from, String level, String kind) {
        return offices.resolve(from, level, kind).orElseThrow().code();
    }

    private static Office office(
            String code, String level, String kind, @Nullable String parent, String... covers) {
        return new Office(
                code,
                "Cơ quan " + code,
                code,
                level,
                kind,
                parent,
                List.of(covers),
                null,
                "desk@lienthong.example.vn",
                "02340000001",
                new Office.Head(
                        "Nguyễn Văn Bình", "Trưởng", "head@lienthong.example.vn", "0912000101"),
                List.of());
    }
}
