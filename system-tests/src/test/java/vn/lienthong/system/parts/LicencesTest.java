package vn.lienthong.system.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicencesTest {

    private static final Licences LICENCES =
            Licences.of(
                    """
                    {"allowed": {"Apache-2.0": ["The Apache Licence"], "MIT": [], "EPL-2.0": []},
                     "decided": [{"part": "a:decided", "licence": "LGPL-2.1", "reason": "Used unchanged."}]}
                    """);

    private static final Part DECIDED = Bills.part("a:decided", "1", "LGPL-2.1");

    @ParameterizedTest
    @CsvSource({
        "Apache-2.0, Apache-2.0",
        "the  apache licence, Apache-2.0",
        "GPL-2.0-only OR MIT, MIT",
        "(EPL-2.0 OR GPL-2.0-only), EPL-2.0",
        "MIT AND Apache-2.0, MIT AND Apache-2.0",
    })
    void an_allowed_licence_is_taken(String declared, String taken) {
        assertThat(LICENCES.taken(Bills.part("a:b", "1", declared))).contains(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GPL-3.0-only",
                "AGPL-3.0-only",
                "SSPL-1.0",
                "MIT AND GPL-2.0-only",
                "(MIT OR GPL-2.0-only) AND GPL-2.0-only",
                "MITx",
            })
    void another_one_is_not(String declared) {
        Program program = Bills.program("p", Bills.part("a:b", "1.2", declared), DECIDED);
        assertThat(LICENCES.problems(List.of(program)))
                .containsExactly("p: a:b 1.2 – is under [" + declared + "]");
    }

    @Test
    void several_are_a_choice() {
        assertThat(LICENCES.taken(Bills.part("a:b", "1", "GPL-2.0-only", "MIT"))).contains("MIT");
    }

    @Test
    void none_at_all_is_a_problem() {
        assertThat(LICENCES.problems(List.of(Bills.program("p", Bills.part("a:b", "1"), DECIDED))))
                .containsExactly("p: a:b 1 – declares no licence");
    }

    @Test
    void what_was_decided_holds_and_is_needed() {
        assertThat(LICENCES.problems(List.of(Bills.program("p", DECIDED)))).isEmpty();
        assertThat(LICENCES.problems(List.of(Bills.program("p"))))
                .containsExactly("a:decided: the decision about it concerns no part");
    }

    @Test
    void nothing_is_decided_without_a_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Licences.of(
                                """
                                {"decided": [{"part": "a:b", "licence": "GPL-3.0-only", "reason": " "}]}
                                """))
                .withMessageContaining("a:b");
    }
}
