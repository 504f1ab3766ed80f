package vn.lienthong.kit.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MaskingTest {

    private static final String PAYLOAD =
            """
            {"code":"1","note":null,"applicant":{"fullName":"Lê Thị Hoa","kind":"CITIZEN"},
             "list":[{"phone":"0912000001"},{"phone":"0912000002","step":"a"}]}\
            """;

    private final JsonMapper json = new JsonMapper();
    private final Masking masking = new Masking(Set.of("fullName", "phone", "note"));

    private JsonNode tree(String text) {
        return json.readTree(text);
    }

    @Test
    void what_may_tell_about_a_person_is_hidden_wherever_it_stands() {
        assertThat(masking.masked(tree(PAYLOAD)))
                .isEqualTo(
                        tree(
                                """
                                {"code":"1","note":null,
                                 "applicant":{"fullName":"•••","kind":"CITIZEN"},
                                 "list":[{"phone":"•••"},{"phone":"•••","step":"a"}]}\
                                """));
    }

    @Test
    void what_is_left_masked_keeps_what_is_behind_it() {
        JsonNode shown = masking.masked(tree(PAYLOAD));

        assertThat(masking.unmasked(shown, tree(PAYLOAD), "data")).isEqualTo(tree(PAYLOAD));
        assertThat(
                        masking.unmasked(
                                tree("{\"code\":\"2\",\"applicant\":{\"fullName\":\"•••\"}}"),
                                tree(PAYLOAD),
                                "data"))
                .isEqualTo(tree("{\"code\":\"2\",\"applicant\":{\"fullName\":\"Lê Thị Hoa\"}}"));
    }

    @Test
    void a_mask_with_nothing_behind_it_is_named() {
        assertThatThrownBy(() ->
                        masking.unmasked(
                                tree("{\"list\":[{},{},{\"phone\":\"•••\"}]}"),
                                tree(PAYLOAD),
                                "data"))
                .isInstanceOfSatisfying(
                        Masking.NothingBehind.class,
                        e -> assertThat(e.path()).isEqualTo("data.list[2].phone"));
        assertThatThrownBy(() -> masking.unmasked(tree("{\"note\":\"•••\"}"), null, "data"))
                .isInstanceOf(Masking.NothingBehind.class);
    }
}
