package vn.lienthong.local.world.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTest {

    @Test
    void gsm_letters_are_where_the_standard_puts_them() {
        byte[] septets = {0x00, 0x02, 0x11, 0x24, 0x40, 0x41, 0x5b, 0x5f, 0x60, 0x61, 0x7b, 0x7f};

        assertThat(Alphabet.GSM.read(septets)).isEqualTo("@$_¤¡AÄ§¿aäà");
    }

    @Test
    void an_escape_reaches_the_second_table() {
        byte[] septets = {0x1b, 0x65, 0x1b, 0x3c, 0x31, 0x1b, 0x3e, 0x1b, 0x40, 0x1b, 0x3d};

        assertThat(Alphabet.GSM.read(septets)).isEqualTo("€[1]|~");
    }

    @Test
    void ascii_letters_digits_and_most_signs_stand_for_themselves() {
        String plain =
                "UBND Binh An: ho so 000.10.17.H99-261123-0001 tre han (15:00, 2/3) #1 & +84?";

        assertThat(Alphabet.GSM.read(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(plain);
    }

    @Test
    void vietnamese_comes_through_ucs_2() {
        String text = "Hồ sơ của ông Đức Thắng đã trễ hạn";

        assertThat(Alphabet.UCS_2.read(text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "GSM, 0, 160",
        "GSM, 6, 153",
        "GSM, 7, 152",
        "UCS_2, 0, 140",
        "UCS_2, 6, 134",
        "UCS_2, 7, 133"
    })
    void a_part_has_room_for_what_the_header_leaves(Alphabet alphabet, int header, int room) {
        assertThat(alphabet.roomBeside(header)).isEqualTo(room);
    }
}
