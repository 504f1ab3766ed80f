package vn.lienthong.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.printing.forms.CourtesyLetterForm.Kind;

/// Prints every form into `target/papers`, where a person can look at it.
class LookOfThePapersTest {

    private static final Path FOLDER = Path.of("target", "papers");
    private static final Printer PRINTER = new Printer();

    static Stream<Map.Entry<String, Form>> papersOfOnePage() {
        return Stream.of(
                Map.entry("01-receipt", Papers.receipt()),
                Map.entry("02-supplement-request", Papers.supplementRequest()),
                Map.entry("03-refusal", Papers.refusal()),
                Map.entry("04-apology-missed-signed", Papers.missedLetter()),
                Map.entry("04-apology-foreseen-draft", Papers.foreseenDraft()),
                Map.entry("01-receipt-four-legs", Papers.longReceipt()),
                Map.entry("06-control-sheet", Papers.controlSheet(4)),
                Map.entry("07-register", Papers.register(6)),
                Map.entry("07-register-empty", Papers.register(0)),
                Map.entry("explanation", Papers.explanation(12)),
                Map.entry("letter-register", Papers.letterRegister(4)),
                Map.entry("letter-register-empty", Papers.letterRegister(0)),
                Map.entry("courtesy-birth", Papers.courtesyLetter(Kind.BIRTH, true)),
                Map.entry("courtesy-birth-draft", Papers.courtesyLetter(Kind.BIRTH, false)),
                Map.entry("courtesy-marriage", Papers.courtesyLetter(Kind.MARRIAGE, true)),
                Map.entry("courtesy-long-names", Papers.courtesyLetterOfLongNames()),
                Map.entry("courtesy-death", Papers.courtesyLetter(Kind.DEATH, true)),
                Map.entry("routing-slip", Papers.routingSlip(7, 1)),
                Map.entry("routing-slip-scanned", Papers.routingSlip(3, 2)));
    }

    static Stream<Map.Entry<String, Form>> papersOfMorePages() {
        return Stream.of(
                Map.entry("01-receipt-long", Papers.receipt(Papers.APPLICANT, Papers.proxy(), 25)),
                Map.entry("06-control-sheet-long", Papers.controlSheet(30)),
                Map.entry("07-register-long", Papers.register(60)),
                Map.entry("explanation-long", Papers.explanation(60)));
    }

    @ParameterizedTest
    @MethodSource("papersOfOnePage")
    void usualContentFitsOnePageAndLittleStorage(Map.Entry<String, Form> paper) throws IOException {
        byte[] pdf = printed(paper);

        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(pdf).hasSizeLessThan(60_000);
    }

    @ParameterizedTest
    @MethodSource("papersOfMorePages")
    void longContentGoesOnOverleaf(Map.Entry<String, Form> paper) throws IOException {
        byte[] pdf = printed(paper);

        assertThat(pages(pdf)).isGreaterThan(1);
        assertThat(pdf).hasSizeLessThan(250_000);
    }

    private static byte[] printed(Map.Entry<String, Form> paper) throws IOException {
        byte[] pdf = PRINTER.pdf(paper.getValue());
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(paper.getKey() + ".pdf"), pdf);
        Files.writeString(FOLDER.resolve(paper.getKey() + ".html"), PRINTER.html(paper.getValue()));
        return pdf;
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
