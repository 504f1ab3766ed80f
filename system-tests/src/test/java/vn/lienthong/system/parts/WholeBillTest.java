package vn.lienthong.system.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WholeBillTest {

    private static final Part SHARED = Bills.part("a:b", "1", "MIT");

    @Test
    void every_part_stands_once_and_whoever_needs_it() {
        JsonNode whole =
                WholeBill.of(
                        List.of(
                                Bills.program("one", SHARED, Bills.part("a:c", "2", "MIT")),
                                Bills.program("two", SHARED)),
                        "0.1.0");
        assertThat(whole.path("bomFormat").asString()).isEqualTo("CycloneDX");
        List<String> refs = new ArrayList<>();
        whole.path("components").forEach(one -> refs.add(one.path("bom-ref").asString()));
        assertThat(refs)
                .containsExactly(
                        "pkg:maven/a/b@1",
                        "pkg:maven/a/c@2",
                        "pkg:maven/vn.lienthong/one@0.1.0",
                        "pkg:maven/vn.lienthong/two@0.1.0");
        assertThat(whole.path("dependencies").toString())
                .contains(
                        "{\"ref\":\"pkg:generic/lienthong@0.1.0\",\"dependsOn\":[\"pkg:maven/vn.lienthong/one@0.1.0\",\"pkg:maven/vn.lienthong/two@0.1.0\"]}")
                .contains(
                        "{\"ref\":\"pkg:maven/vn.lienthong/two@0.1.0\",\"dependsOn\":[\"pkg:maven/a/b@1\"]}");
    }

    @Test
    void the_same_programs_give_the_same_document() {
        List<Program> programs = List.of(Bills.program("one", SHARED));
        assertThat(WholeBill.of(programs, "1")).isEqualTo(WholeBill.of(programs, "1"));
    }
}
