package vn.lienthong.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.intake.imports.ImportRequest.Reading;
import vn.lienthong.intake.registration.domain.UnderWay;
import vn.lienthong.intake.registration.input.Fault;

class ImportRequestTest {

    private static final String GOOD =
            """
            {"procedure":"1.013831","office":"W1.C","applicant":{"fullName":"Lê Văn An"},
             "code":"W1X.AB.CD-261116-0042","status":"processing_1",
             "receivedAt":"16/11/2026 09:00","dueAt":"2026-11-26","originalDueAt":"2026-11-24",
             "step":"cham; nhanh","doneSteps":["tiep-nhan"],"suspendedSince":"2026-11-18"}
            """;

    private final JsonMapper json = new JsonMapper();

    @Test
    void aDossierUnderWayIsReadWithWhereItStands() {
        Reading.Read read = (Reading.Read) read(GOOD);

        assertThat(read.code()).isEqualTo("W1X.AB.CD-261116-0042");
        assertThat(read.externalId()).isNull();
        assertThat(read.wish().applicant().fullName()).isEqualTo("Lê Văn An");
        assertThat(read.underWay())
                .isEqualTo(
                        new UnderWay(
                                DossierStatus.BEING_PROCESSED,
                                Instant.parse("2026-11-16T02:00:00Z"),
                                Instant.parse("2026-11-25T17:00:00Z"),
                                Instant.parse("2026-11-23T17:00:00Z"),
                                List.of("cham", "nhanh"),
                                List.of("tiep-nhan"),
                                Instant.parse("2026-11-17T17:00:00Z")));
    }

    @Test
    void aDayOfSuspensionThatIsTheDayOfReceiptBeginsWithTheReceipt() {
        Reading.Read read = (Reading.Read) read(GOOD.replace("2026-11-18", "2026-11-16"));

        assertThat(Objects.requireNonNull(read.underWay()).suspendedSince())
                .isEqualTo(Instant.parse("2026-11-16T02:00:00Z"));
    }

    @Test
    void aDossierThatBeginsNowMayBringItsNumberAndNothingElse() {
        Reading.Read registered = (Reading.Read) read(GOOD.replace("processing_1", "new"));
        Reading.Read silent =
                (Reading.Read)
                        read(
                                """
                                {"procedure":"1.013831","office":"W1.C","channel":"online",
                                 "applicant":{"fullName":"Lê Văn An"},"sourceId":"x-1","step":" ",
                                 "code":"W1X.AB.CD-261116-0042"}
                                """);

        assertThat(registered.underWay()).isNull();
        assertThat(registered.code()).isEqualTo("W1X.AB.CD-261116-0042");
        assertThat(silent.underWay()).isNull();
        assertThat(silent.externalId()).isEqualTo("x-1");
        assertThat(silent.wish().channel().name()).isEqualTo("ONLINE");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("processing_1", "gone", "status", "import.status.unknown"),
                Arguments.of("processing_1", "", "status", "field.required"),
                Arguments.of("processing_1", "done", "status", "import.ended"),
                Arguments.of("W1X.AB.CD-261116-0042", "0042", "code", "import.code.format"),
                Arguments.of("W1X.AB.CD-261116-0042", "", "code", "import.code.needed"),
                Arguments.of("16/11/2026 09:00", "", "receivedAt", "field.required"),
                Arguments.of("16/11/2026 09:00", "hôm qua", "receivedAt", "import.moment"),
                Arguments.of("2026-11-26", "mai", "dueAt", "import.moment"),
                Arguments.of("2026-11-24", "mai", "originalDueAt", "import.moment"),
                Arguments.of("2026-11-18", "mai", "suspendedSince", "import.moment"),
                Arguments.of("Lê Văn An", "", "applicant.fullName", "field.required"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsToldWithItsField(String good, String bad, String field, String key) {
        Reading.Unreadable reading = (Reading.Unreadable) read(GOOD.replace(good, bad));

        assertThat(reading.faults())
                .extracting(Fault::field, Fault::key)
                .containsExactly(tuple(field, key));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        String bad = GOOD.replace("Lê Văn An", "").replace("2026-11-26", "mai");

        assertThat(((Reading.Unreadable) read(bad)).faults())
                .extracting(Fault::field)
                .containsExactly("applicant.fullName", "dueAt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001.10.17.H99-261123-0001",
                "000.00.H99-261123-001",
                "ABC.DE.FGH.12.345-991231-1234567"
            })
    void codesOfThisSystemAndOfThoseBeforeAreKept(String code) {
        Reading.Read read = (Reading.Read) read(GOOD.replace("W1X.AB.CD-261116-0042", code));

        assertThat(read.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001-261123-0001",
                "001.10-261123-0001",
                "001.10.17-26112-0001",
                "001.10.17-261123-01",
                "001.10.17-261123-12345678",
                "001.1.17-261123-0001",
                "abc.10.17-261123-0001",
                "001.10.17.H99.A1.B2-261123-0001",
                "../001.10.17-261123-0001"
            })
    void whatIsNoCodeIsTold(String code) {
        assertThat(
                        ((Reading.Unreadable) read(GOOD.replace("W1X.AB.CD-261116-0042", code)))
                                .faults())
                .extracting(Fault::key)
                .containsExactly("import.code.format");
    }

    private Reading read(String line) {
        return json.readValue(line, ImportRequest.class).read(StatusWordsTest.WORDS);
    }
}
