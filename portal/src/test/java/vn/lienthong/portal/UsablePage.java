package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What every page must have so that everybody can use it, and so that the content security policy
/// lets it through.
final class UsablePage {
    private UsablePage() {}

    static void check(Document page, String address) {
        assertThat(page.expectFirst("html").attr("lang"))
                .as("language of %s", address)
                .isIn("vi", "en");
        assertThat(page.title())
                .as("title of %s", address)
                .endsWith("– Liên Thông")
                .doesNotStartWith(" ");
        assertThat(page.select("h1")).as("one main heading in %s", address).hasSize(1);
        assertThat(page.select("main")).as("main part of %s", address).hasSize(1);
        assertThat(page.text()).as("texts of %s", address).doesNotContain("??");
        assertThat(page.select("[style], style, script:not([src]), [onclick]"))
                .as("what the content security policy refuses in %s", address)
                .isEmpty();
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).as("ids of %s", address).doesNotHaveDuplicates();
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(isLabelled(page, field)).as("a label for %s in %s", field, address).isTrue();
        }
        for (Element link : page.select("a, button")) {
            assertThat(link.text()).as("words of %s in %s", link, address).isNotBlank();
        }
        for (Element table : page.select("table")) {
            assertThat(table.select("caption").text()).as("caption in %s", address).isNotBlank();
        }
        for (Element described : page.select("[aria-describedby]")) {
            assertThat(ids)
                    .as("described by, in %s", address)
                    .contains(described.attr("aria-describedby").split(" ", -1));
        }
        for (Element fault : page.select(".wrong a")) {
            assertThat(ids)
                    .as("target of an error link in %s", address)
                    .contains(fault.attr("href").substring(1));
        }
        for (Element form : page.select("form[method=post]")) {
            assertThat(form.select("input[name=_csrf]"))
                    .as("token of %s", form.attr("action"))
                    .hasSize(1);
        }
    }

    private static boolean isLabelled(Document page, Element field) {
        Element around = field.closest("label");
        if (around != null && !around.text().isBlank()) {
            return true;
        }
        return page.select("label").stream()
                .anyMatch(label ->
                        field.hasAttr("id")
                                && label.attr("for").equals(field.id())
                                && !label.text().isBlank());
    }
}
