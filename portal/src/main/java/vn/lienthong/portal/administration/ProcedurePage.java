package vn.lienthong.portal.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.service.Catalogue;

/// One procedure: its way, its papers, and its versions with the text of each.
@Controller
class ProcedurePage {
    private final Catalogue catalogue;

    ProcedurePage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// @param version the one in force, or else the newest, when none is named
    @GetMapping(ProcedureListPage.LIST + "/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        List<Catalogue.Version> versions = catalogue.versionsOf(code);
        int shown = version == null ? current(versions) : version;
        Catalogue.Procedure procedure = catalogue.procedure(code, shown);
        model.addAttribute("procedure", procedure);
        model.addAttribute("route", Route.of(procedure.steps()));
        model.addAttribute("versions", versions);
        model.addAttribute(
                "chosen",
                versions.stream().filter(one -> one.version() == shown).findFirst().orElse(null));
        model.addAttribute("open", Part.of(() -> catalogue.openUnder(code, shown)));
        model.addAttribute("newer", versions.stream().anyMatch(one -> one.version() > shown));
        return "administration/procedure";
    }

    @GetMapping(ProcedureListPage.LIST + "/{code}/phien-ban/{version}/noi-dung")
    String text(@PathVariable String code, @PathVariable int version, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("version", version);
        model.addAttribute("lines", WrittenLine.of(catalogue.text(code, version), List.of()));
        return "administration/text";
    }

    static int current(List<Catalogue.Version> versions) {
        return versions.stream()
                .filter(Catalogue.Version::isInForce)
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .map(Catalogue.Version::version)
                .orElse(1);
    }
}
