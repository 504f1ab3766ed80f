package vn.lienthong.printing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterTest {

    private static final Printer PRINTER = new Printer(PrinterTest.class);

    /// Twelve vowels under no and five tones, the letter đ, both cases: 134 accented letters and
    /// the twelve plain ones.
    private static final String ALPHABET =
            Stream.of("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")
                    .flatMap(vowel ->
                            Stream.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
                                    .map(tone -> vowel + tone))
                    .flatMap(letter -> Stream.of(letter, letter.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.joining(" ", "đ Đ ", ""));

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static byte[] probe(String text) {
        return PRINTER.pdf("probe", Map.of("text", text));
    }

    @Test
    void everyVietnameseLetterComesOutAsItWentIn() {
        assertThat(composed(ALPHABET).codePoints().filter(c -> c > 127).distinct()).hasSize(134);
        assertThat(PdfText.of(probe(composed(ALPHABET)))).contains(composed(ALPHABET));
    }

    @Test
    void decomposedLettersAreComposedFirst() {
        assertThat(ALPHABET).isNotEqualTo(composed(ALPHABET));
        assertThat(probe(ALPHABET)).isEqualTo(probe(composed(ALPHABET)));
    }

    @Test
    void allFacesHaveEveryVietnameseLetter() {
        var fonts = new EmbeddedFonts();
        assertThat(composed(ALPHABET).codePoints().allMatch(fonts::canDisplay)).isTrue();
        assertThat(fonts.canDisplay('中')).isFalse();
    }

    @Test
    void aCharacterWithoutGlyphFailsAndIsNamed() {
        assertThatExceptionOfType(MissingGlyphException.class)
                .isThrownBy(() -> probe("Vương 王"))
                .withMessageContaining("U+738B")
                .withMessageContaining("'probe'")
                .withMessageNotContaining("Vương")
                .satisfies(e -> assertThat(e.codePoint()).isEqualTo(0x738B));
    }

    @Test
    void aCharacterWithoutGlyphIsFoundBehindAReference() {
        assertThatExceptionOfType(MissingGlyphException.class)
                .isThrownBy(() -> PRINTER.pdf("reference", Map.of()))
                .withMessageContaining("U+4E2D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\uFFFD", "\uD800", "😀", "\uE000"})
    void controlCharactersAndHalfCharactersFailToo(String text) {
        assertThatExceptionOfType(MissingGlyphException.class).isThrownBy(() -> probe(text));
    }

    @Test
    void invisibleFormattingIsDropped() {
        assertThat(PdfText.of(probe("\uFEFFNguyễn\u200B Văn\u202E Bình\u200D")))
                .contains("Nguyễn Văn Bình");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('x')</script>",
                "[[${7 * 191}]] [(${7 * 191})]",
                "${7 * 191} *{x} #{y} @{z} ~{layout :: head} __${7 * 191}__",
                "&lt;b&gt; &#65; &amp;amp;",
                "<img src=\"file:///etc/hostname\"/>",
                "]]> <![CDATA[ x ]]> <!-- y -->",
                "\" onload=\"x' th:utext=\"${text}\"",
            })
    void markupInAValueIsPrintedAsText(String text) {
        assertThat(PdfText.of(probe(text))).isEqualTo(text + " " + text);
    }

    @Test
    void aCombiningMarkAtTheStartOfAValueCannotEatTheTag() {
        assertThat(PRINTER.html("probe", Map.of("text", "\u0338x"))).contains("<p>\u0338x</p>");
    }

    @Test
    void nothingIsFetchedFromOutside(@TempDir Path folder) throws IOException {
        Path picture = Files.write(folder.resolve("x.png"), new byte[] {1});
        var calls = new AtomicInteger();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    calls.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.start();
        try {
            String web = "http://127.0.0.1:%d/x".formatted(server.getAddress().getPort());
            for (String address : List.of(web, picture.toUri().toString(), "x.png")) {
                byte[] pdf = PRINTER.pdf("outside", Map.of("address", address));
                assertThat(PdfText.of(pdf)).contains("Xong");
                try (var document = Loader.loadPDF(pdf)) {
                    assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
                }
            }
            assertThat(calls).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unescaped", "sloppy", "nowhere", "../probe", "Probe"})
    void aTemplateThatIsUnsafeBrokenOrUnknownIsRefused(String template) {
        assertThatExceptionOfType(PrintingException.class)
                .isThrownBy(() -> PRINTER.pdf(template, Map.of("text", "x")))
                .withStackTraceContaining(template);
    }

    @Test
    void aValueThatNoTemplateCanPrintIsRefused() {
        assertThatExceptionOfType(PrintingException.class)
                .isThrownBy(() -> PRINTER.html("probe", Map.of("text", Path.of("x"))))
                .withMessageContaining("'text'");
    }

    @Test
    void equalContentGivesEqualBytes() {
        assertThat(new Printer().pdf(Papers.receipt()))
                .isEqualTo(new Printer().pdf(Papers.receipt()));
        assertThat(probe("Một")).isEqualTo(probe("Một")).isNotEqualTo(probe("Hai"));
    }

    @Test
    void manyThreadsShareOnePrinter() {
        byte[] alone = probe("Một");
        assertThat(IntStream.range(0, 24).parallel().mapToObj(i -> probe("Một")))
                .allSatisfy(pdf -> assertThat(pdf).isEqualTo(alone));
    }

    @Test
    void theDocumentSaysWhatItIs() throws IOException {
        try (var document = Loader.loadPDF(PRINTER.pdf(Papers.receipt()))) {
            var about = document.getDocumentInformation();
            assertThat(about.getTitle())
                    .isEqualTo("Giấy tiếp nhận hồ sơ và hẹn trả kết quả " + Papers.CODE);
            assertThat(about.getProducer()).isEqualTo("Liên Thông");
            assertThat(about.getCreationDate().toInstant()).isEqualTo(Papers.RECEIVED);
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("vi");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(new String(catalog.getMetadata().toByteArray(), UTF_8))
                    .contains("<pdfaid:part>2</pdfaid:part>")
                    .contains("<pdfaid:conformance>U</pdfaid:conformance>")
                    .contains("<xmp:CreateDate>2026-11-23T08:30:00+07:00</xmp:CreateDate>");
        }
    }

    @Test
    void aDocumentWithoutAGivenMomentHasNone() throws IOException {
        try (var document = Loader.loadPDF(probe("Một"))) {
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
                    .doesNotContain("CreateDate");
        }
    }

    @Test
    void onlyTheUsedPartOfTheFontIsEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRINTER.pdf(Papers.receipt()))) {
            List<PDFont> fonts = fonts(document.getPage(0).getResources());
            assertThat(fonts).hasSize(3).allMatch(PDFont::isEmbedded);
            assertThat(fonts)
                    .extracting(PDFont::getName)
                    .allMatch(name -> name.matches("[A-Z]{6}\\+LiberationSerif.*"));
        }
    }

    @Test
    void aMomentInAModelBringsItsWordings() {
        var model = Map.<String, Object>of("text", Map.of("at", Instant.EPOCH));
        assertThat(PRINTER.html("probe", model)).contains("08:00 ngày 01/01/1970");
    }

    private static List<PDFont> fonts(PDResources resources) {
        return StreamSupport.stream(resources.getFontNames().spliterator(), false)
                .map(name -> font(resources, name))
                .toList();
    }

    private static PDFont font(PDResources resources, COSName name) {
        try {
            return resources.getFont(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
