package vn.lienthong.intake.online.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {

    private static byte[] octets(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aFileIsWhatItsContentSays() {
        assertThat(FileKind.of(octets("%PDF-1.7\n"))).contains(FileKind.PDF);
        assertThat(FileKind.of(octets("\u00ff\u00d8\u00ff\u00e0JFIF"))).contains(FileKind.JPEG);
        assertThat(FileKind.of(octets("\u0089PNG\r\n\u001a\nIHDR"))).contains(FileKind.PNG);
        assertThat(FileKind.PNG.mediaType()).isEqualTo("image/png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF-",
                "%PDF",
                " %PDF-1.7",
                "MZ\u0090\u0000",
                "<html><script>",
                "PK\u0003\u0004",
                "GIF89a",
                "\u0089PNG\n\n"
            })
    void nothingElseIsTaken(String content) {
        assertThat(FileKind.of(octets(content))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Đơn đề nghị.pdf              | Đơn đề nghị.pdf
                    don.exe                      | don.pdf
                    don.pdf.exe                  | don.pdf.pdf
                    ../../etc/passwd             | passwd.pdf
                    C:\\Users\\hoa\\anh 1.jpeg   | anh 1.pdf
                    a"b;c<script>.pdf            | a-b-c-script.pdf
                    'x\u202Efdp.exe'             | x-fdp.pdf
                    '..pdf'                      | giay-to.pdf
                    .htaccess                    | giay-to.pdf
                    -rf                          | rf.pdf
                    (1) bản sao_2.png            | (1) bản sao_2.pdf
                    """)
    void aNameIsMadeHarmless(String given, String name) {
        assertThat(FileName.of(given, FileKind.PDF)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "CON.pdf, giay-to-CON.pdf",
        "aux, giay-to-aux.pdf",
        "nul.x.pdf, giay-to-nul.x.pdf",
        "Com1.png, giay-to-Com1.pdf",
        "LPT9.jpg, giay-to-LPT9.pdf",
        "C:\\prn.pdf, giay-to-prn.pdf",
        "con cua.pdf, con cua.pdf",
        "com.pdf, com.pdf",
        "console.pdf, console.pdf",
    })
    void aNameIsNoDevice(String given, String name) {
        assertThat(FileName.of(given, FileKind.PDF)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u202Efdp.exe",
                "\u2066a\u2069",
                "a\u0000b.pdf",
                "../../../../etc/passwd",
                "..\\..\\x",
                "....",
                "a\r\nContent-Type: text/html",
                "a\"; filename=\"b.html",
                "a%2F..%2Fb",
                "<img src=x onerror=alert(1)>",
                "a\u2028b\u0085c",
                "\uD800",
                "~/x",
                "-rf",
                "a:b|c*d?e",
            })
    void nothingOfANameIsReadAsMoreThanAName(String given) {
        assertThat(FileName.of(given, FileKind.PDF))
                .matches("[\\p{L}\\p{N}(][\\p{L}\\p{M}\\p{N} ._()-]*\\.pdf")
                .doesNotContain("..", "/", "\\", "\"");
    }

    @Test
    void aNameThatIsNoneGetsOne() {
        assertThat(FileName.of("", FileKind.JPEG)).isEqualTo("giay-to.jpg");
        assertThat(FileName.of("a\r\nSet-Cookie: x", FileKind.PNG))
                .isEqualTo("a-Set-Cookie- x.png");
        assertThat(FileName.of("Đ".repeat(300), FileKind.PDF)).isEqualTo("Đ".repeat(80) + ".pdf");
    }

    @Test
    void aReferenceIsReadHoweverItIsWritten() {
        String reference = Reference.of(bound -> bound - 1);

        assertThat(reference).isEqualTo("TT-ZZZZZZZZZZ");
        assertThat(Reference.read("tt-zzzzz zzzzz")).contains(reference);
        assertThat(Reference.read(" TTZZZZZZZZZZ ")).contains(reference);
        assertThat(Reference.read("TT-ZZZZZZZZZ0")).isEmpty();
        assertThat(Reference.read("H99-0001")).isEmpty();
    }

    @Test
    void aReferenceHasNoCharactersThatAreTakenForOneAnother() {
        String all =
                IntStream.range(0, 32)
                        .mapToObj(n -> Reference.of(_ -> n).substring(3, 4))
                        .collect(Collectors.joining());

        assertThat(all).hasSize(32).doesNotContain("0", "O", "1", "I");
    }
}
