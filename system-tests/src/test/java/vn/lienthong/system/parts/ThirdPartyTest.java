package vn.lienthong.system.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThirdPartyTest {

    private static final Licences LICENCES =
            Licences.of(
                    """
                    {"allowed": {"MIT": []}, "decided": [{"part": "a:c", "licence": "X", "reason": "Why."}]}
                    """);

    private static final List<Program> PROGRAMS =
            List.of(
                    Bills.program(
                            "one", Bills.part("a:b", "1", "MIT"), Bills.part("a:c", "2", "GPL")),
                    Bills.program("two", Bills.part("a:b", "1", "MIT")));

    @Test
    void the_list_names_every_part_once_with_where_it_is() {
        assertThat(ThirdParty.of(PROGRAMS, LICENCES))
                .contains("| `a:b` | 1 | MIT | one, two |\n", "| `a:c` | 2 | X | one |\n")
                .contains("- `a:c`, X: Why.")
                .doesNotContain("{{");
    }

    @Test
    void it_can_be_read_again() {
        String written = ThirdParty.of(PROGRAMS, LICENCES);
        assertThat(ThirdParty.files(written, "one")).containsExactly("b-1.jar", "c-2.jar");
        assertThat(ThirdParty.files(written, "two")).containsExactly("b-1.jar");
        assertThat(ThirdParty.files(written, "three")).isEmpty();
    }
}
