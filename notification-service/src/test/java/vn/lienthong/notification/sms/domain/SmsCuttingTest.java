package vn.lienthong.notification.sms.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.notification.sms.domain.Encoding.GSM_UNACCENTED;
import static vn.lienthong.notification.sms.domain.Encoding.UCS2_ACCENTED;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every text, shown on random ones.
class SmsCuttingTest {

    private static final String LETTERS = "abc XYZ 0123456789 .,;:-?! àèéìòùÉ đĐằộữỵ";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final List<String> PAIRS = List.of("😀", "𠮷", "🇻", "𝄞");
    private static final int LONGEST = 700;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static String text(Random random, String special, int share) {
        int length = random.nextInt(LONGEST);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            String from = random.nextInt(100) < share ? special : LETTERS;
            int at =
                    from.offsetByCodePoints(
                            0, random.nextInt(from.codePointCount(0, from.length())));
            text.appendCodePoint(from.codePointAt(at));
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void septetsAreCutBetweenCharactersAndNoPartIsWasted(long seed) {
        Random random = new Random(seed);
        String text = text(random, EXTENSION, random.nextInt(100));
        List<String> parts = SmsText.of(text, GSM_UNACCENTED).parts();

        assertThat(String.join("", parts)).isEqualTo(Unaccented.of(text));
        holds(parts, p -> GSM_UNACCENTED.octets(p).length, 160, 153);
        // An escape that ends a part would be half a character.
        assertThat(parts).noneMatch(p -> endsWith(GSM_UNACCENTED.octets(p), 0x1b));
        assertThat(parts.size()).isEqualTo(fewest(Unaccented.of(text), GSM_UNACCENTED, 160, 153));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unitsAreCutBetweenCharactersAndNoPartIsWasted(long seed) {
        Random random = new Random(seed);
        String text = text(random, String.join("", PAIRS), random.nextInt(100));
        List<String> parts = SmsText.of(text, UCS2_ACCENTED).parts();

        assertThat(String.join("", parts)).isEqualTo(text);
        holds(parts, String::length, 70, 67);
        assertThat(parts)
                .noneMatch(p -> !p.isEmpty() && Character.isHighSurrogate(p.charAt(p.length() - 1)))
                .noneMatch(p -> !p.isEmpty() && Character.isLowSurrogate(p.charAt(0)));
        assertThat(parts)
                .allMatch(p ->
                        new String(UCS2_ACCENTED.octets(p), StandardCharsets.UTF_16BE).equals(p));
        assertThat(parts.size()).isEqualTo(fewest(text, UCS2_ACCENTED, 70, 67));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSizeSaysWhatTheCutGives(long seed) {
        Random random = new Random(seed);
        Encoding encoding = random.nextBoolean() ? GSM_UNACCENTED : UCS2_ACCENTED;
        String text = text(random, EXTENSION, 20);
        List<String> parts = SmsText.of(text, encoding).parts();
        SmsSize size = SmsSize.of(text, encoding);

        assertThat(size.parts()).isEqualTo(parts.size());
        assertThat(size.text()).isEqualTo(String.join("", parts));
        int unit = encoding == GSM_UNACCENTED ? 1 : 2;
        assertThat(size.total())
                .isEqualTo(parts.stream().mapToInt(p -> encoding.octets(p).length / unit).sum());
        // As many more as it has room for change nothing; one more does.
        assertThat(SmsSize.of(text + "a".repeat(size.left()), encoding).parts())
                .isEqualTo(parts.size());
        assertThat(SmsSize.of(text + "a".repeat(size.left() + 1), encoding).parts())
                .isEqualTo(parts.size() + 1);
    }

    private static void holds(List<String> parts, ToIntFunction<String> room, int alone, int each) {
        assertThat(parts).isNotEmpty();
        int most = parts.size() == 1 ? alone : each;
        assertThat(parts).allMatch(p -> room.applyAsInt(p) <= most);
        if (parts.size() > 1) {
            assertThat(parts).noneMatch(String::isEmpty);
        }
    }

    private static boolean endsWith(byte[] octets, int last) {
        return octets.length > 0 && octets[octets.length - 1] == last;
    }

    /// The smallest number of parts there is, found without cutting greedily: for each beginning of
    /// the text the fewest parts that hold it.
    private static int fewest(String text, Encoding encoding, int alone, int each) {
        int[] characters = text.codePoints().toArray();
        int[] rooms = new int[characters.length];
        int all = 0;
        for (int i = 0; i < characters.length; i++) {
            String character = Character.toString(characters[i]);
            rooms[i] = encoding.octets(character).length / (encoding == GSM_UNACCENTED ? 1 : 2);
            all += rooms[i];
        }
        if (all <= alone) {
            return 1;
        }
        int[] fewest = new int[characters.length + 1];
        for (int end = 1; end <= characters.length; end++) {
            fewest[end] = Integer.MAX_VALUE;
            int used = 0;
            for (int begin = end - 1; begin >= 0; begin--) {
                used += rooms[begin];
                if (used > each) {
                    break;
                }
                fewest[end] = Math.min(fewest[end], fewest[begin] + 1);
            }
        }
        return fewest[characters.length];
    }

    @Test
    void aTextThatIsAFewTooLongSaysHowMany() {
        assertThat(SmsSize.of("a", GSM_UNACCENTED).over()).isEmpty();
        assertThat(SmsSize.of("a".repeat(160), GSM_UNACCENTED).over()).isEmpty();
        assertThat(SmsSize.of("a".repeat(161), GSM_UNACCENTED).over())
                .contains(new SmsSize.Over(1, 160));
        assertThat(SmsSize.of("a".repeat(159) + "€", GSM_UNACCENTED).over())
                .contains(new SmsSize.Over(1, 160));
        assertThat(SmsSize.of("a".repeat(170), GSM_UNACCENTED).over())
                .contains(new SmsSize.Over(10, 160));
        assertThat(SmsSize.of("a".repeat(171), GSM_UNACCENTED).over()).isEmpty();
        assertThat(SmsSize.of("a".repeat(307), GSM_UNACCENTED).over())
                .contains(new SmsSize.Over(1, 306));
        assertThat(SmsSize.of("ạ".repeat(72), UCS2_ACCENTED).over())
                .contains(new SmsSize.Over(2, 70));
        // A pair that did not fit the end of a part leaves one place empty there.
        assertThat(SmsSize.of("a".repeat(152) + "€" + "a".repeat(152), GSM_UNACCENTED).over())
                .contains(new SmsSize.Over(1, 306));
    }

    @Test
    void halfAPairIsRefusedInBothEncodingsAndNamed() {
        for (Encoding encoding : Encoding.values()) {
            assertThatThrownBy(() -> SmsText.of("a\ud83d", encoding))
                    .isInstanceOfSatisfying(
                            UnencodableException.class,
                            e -> assertThat(e.character()).isEqualTo("U+D83D"));
        }
        assertThatThrownBy(() -> UCS2_ACCENTED.octets("\ude00a"))
                .isInstanceOf(UnencodableException.class);
        assertThatThrownBy(() -> SmsText.of("Chúc mừng 😀", GSM_UNACCENTED))
                .isInstanceOfSatisfying(
                        UnencodableException.class, e -> assertThat(e.character()).isEqualTo("😀"));
    }
}
