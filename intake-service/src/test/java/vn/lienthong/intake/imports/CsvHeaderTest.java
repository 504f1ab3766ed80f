package vn.lienthong.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lienthong.intake.registration.input.Fault;
import vn.lienthong.intake.registration.input.RegistrationRequest.ApplicantPart;

class CsvHeaderTest {

    @Test
    void namesAreKnownInVietnameseAndEnglishHoweverTheyAreWritten() {
        CsvHeader header =
                CsvHeader.of(
                        "Mã hồ sơ;TRẠNG THÁI;Ngay tiep nhan;NgayHenTra;Mã TTHC;Cơ quan tiếp"
                                + " nhận;Chủ hồ sơ;\"Số điện thoại\";source id; done_steps");

        assertThat(header.faults()).isEmpty();
        assertThat(header.separator()).isEqualTo(';');
        assertThat(header.columns())
                .containsExactly(
                        "code",
                        "status",
                        "receivedAt",
                        "dueAt",
                        "procedure",
                        "office",
                        "applicant.fullName",
                        "applicant.phone",
                        "externalId",
                        "doneSteps");
    }

    @Test
    void aCellIsReadByItsColumnWithQuotesAndSeparatorsInside() {
        CsvHeader header = CsvHeader.of("procedure;office;Họ tên;step;Loại người nộp;giấy tờ");

        ImportLine line =
                header.read(7, "1.013831;W;\"Phạm \"\"Ba\"\"\";\"a;b\";citizen;DON| GCN |");

        ImportRequest request = ((ImportLine.Request) line).request();
        assertThat(line.number()).isEqualTo(7);
        ApplicantPart applicant = Objects.requireNonNull(request.applicant());
        assertThat(applicant.fullName()).isEqualTo("Phạm \"Ba\"");
        assertThat(applicant.kind()).isEqualTo("CITIZEN");
        assertThat(request.step()).containsExactly("a;b");
        assertThat(request.doneSteps()).isNull();
        assertThat(request.documents()).hasSize(2);
    }

    @Test
    void aLineOfAnotherShapeIsToldWithoutQuotingIt() {
        CsvHeader header = CsvHeader.of("procedure,office,applicant.fullName");

        assertThat(header.read(2, "a,b"))
                .isEqualTo(new ImportLine.Unreadable(2, Fault.of("", "import.line.cells", 2, 3)));
        assertThat(header.read(3, "a,b,\"c"))
                .isEqualTo(new ImportLine.Unreadable(3, Fault.of("", "import.line.quotes")));
    }

    @Test
    void aHeaderThatIsNoneIsTold() {
        assertThat(CsvHeader.of("procedure,office,họ tên,Họ và tên,lạ").faults())
                .extracting(Fault::key)
                .isEqualTo(List.of("import.header.twice", "import.header.unknown"));
        assertThat(CsvHeader.of("\"office").faults())
                .extracting(Fault::key)
                .contains("import.header.unknown", "import.header.missing");
    }
}
