package vn.lienthong.portal.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.CsvLines;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Names;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.page.Times;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Accesses;

/// Who looked at which dossier, when and why (nhật ký truy cập), of all services: for operations,
/// and for heads at their own office. For one dossier it is what an applicant is told who asks.
@Controller
class AccessPages {
    private static final String OPERATIONS = "/van-hanh/luot-xem";
    private static final String LEADER = "/lanh-dao/luot-xem";
    private static final String FILE = "/luot-xem.csv";
    private static final int SIZE = 25;

    private final Accesses accesses;
    private final AccessWords accessWords;
    private final ParkedWords placeWords;
    private final Names names;
    private final Words words;

    AccessPages(
            Accesses accesses,
            AccessWords accessWords,
            ParkedWords placeWords,
            Names names,
            Words words) {
        this.accesses = accesses;
        this.accessWords = accessWords;
        this.placeWords = placeWords;
        this.names = names;
        this.words = words;
    }

    @GetMapping({OPERATIONS, LEADER})
    String show(
            AccessFilter filter,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        FormErrors errors = filter.errors(words);
        int number = Math.clamp(page, 0, Accesses.DEEPEST / SIZE - 1);
        Accesses.Filter read = filter.read();
        Accesses.Found found =
                errors.isEmpty()
                        ? accesses.page(read, number, SIZE)
                        : new Accesses.Found(List.of(), 0, List.of());
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("errors", errors);
        model.addAttribute("filter", filter);
        model.addAttribute("dossier", read.dossier());
        model.addAttribute("looks", found.looks());
        model.addAttribute("many", found.total() >= Accesses.DEEPEST);
        model.addAttribute("silent", found.silent().stream().map(placeWords::place).toList());
        model.addAttribute("pager", Pager.here(number, SIZE, found.total()));
        model.addAttribute(
                "unusual",
                errors.isEmpty() && read.dossier().isEmpty() && read.account().isEmpty()
                        ? Part.of(() -> accesses.unusual(read))
                        : new Part<List<Accesses.Unusual>>(null, null));
        return "operations/accesses";
    }

    /// The same list as a file, as far as it is read at all.
    @GetMapping({OPERATIONS + FILE, LEADER + FILE})
    void save(AccessFilter filter, HttpServletResponse response) throws IOException {
        List<Accesses.Look> looks = accesses.whole(filter.read());
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("luot-xem.csv").build().toString());
        CsvLines lines =
                new CsvLines(
                        response.getWriter(),
                        words.of("accesses.at"),
                        words.of("accesses.account"),
                        words.of("accesses.office-code"),
                        words.of("accesses.office"),
                        words.of("accesses.what"),
                        words.of("accesses.dossiers"),
                        words.of("accesses.count"),
                        words.of("accesses.why"));
        for (Accesses.Look look : looks) {
            lines.add(
                    Times.offset(look.at()),
                    look.account(),
                    look.office(),
                    names.office(look.office()),
                    accessWords.what(look),
                    String.join(" ", look.dossiers()),
                    look.count(),
                    accessWords.why(look));
        }
    }
}
