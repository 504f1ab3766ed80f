package vn.lienthong.portal.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.CsvLines;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Page;

/// Hands a file of dossiers to intake, and shows how far it is.
@Controller
class ImportPages {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    /// What intake takes as one import.
    private static final DataSize LARGEST = DataSize.ofMegabytes(16);

    private static final int EVERY_SECONDS = 5;
    private static final int PAGE = 200;
    private static final String FILE = "file";

    private final Intake intake;
    private final Words words;

    ImportPages(Intake intake, Words words) {
        this.intake = intake;
        this.words = words;
    }

    @GetMapping("/nhap-ho-so")
    String ask(Model model) {
        return ask(FormErrors.none(), UUID.randomUUID().toString(), model);
    }

    @PostMapping("/nhap-ho-so")
    String send(
            @RequestParam String key,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes next)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return ask(FormErrors.none().at(FILE, words.of("import.file.missing")), key, model);
        }
        if (file.getSize() > LARGEST.toBytes()) {
            String large = words.of("import.file.large", LARGEST.toMegabytes());
            return ask(FormErrors.none().at(FILE, large), key, model);
        }
        byte[] content = file.getBytes();
        return switch (intake.importFile(type(file, content), content, key)) {
            case Outcome.Done<Intake.Taken>(var taken) -> {
                next.addAttribute("id", taken.id());
                yield "redirect:/nhap-ho-so/{id}";
            }
            case Outcome.Refused<Intake.Taken>(var problem) ->
                    ask(FormErrors.of(problem, _ -> FILE), UUID.randomUUID().toString(), model);
            case Outcome.Unanswered<Intake.Taken>(var service) ->
                    ask(
                            FormErrors.none()
                                    .about(
                                            words.of(
                                                    "form.unanswered",
                                                    words.of("service." + service))),
                            key,
                            model);
        };
    }

    private static String ask(FormErrors errors, String key, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "imports/upload";
    }

    /// By its name, else by how it begins: a line of JSON is an object.
    private static MediaType type(MultipartFile file, byte[] content) {
        String name =
                file.getOriginalFilename() == null
                        ? ""
                        : file.getOriginalFilename().toLowerCase(Locale.ROOT);
        boolean lines =
                name.endsWith(".ndjson")
                        || name.endsWith(".jsonl")
                        || (!name.endsWith(".csv") && content[0] == '{');
        return lines ? MediaType.APPLICATION_NDJSON : CSV;
    }

    @GetMapping("/nhap-ho-so/{id}")
    String progress(@PathVariable String id, Model model) {
        Intake.Import progress = intake.importOf(id);
        model.addAttribute("id", id);
        model.addAttribute("progress", progress);
        if (!progress.isDone()) {
            model.addAttribute("refresh", EVERY_SECONDS);
        }
        return "imports/progress";
    }

    /// All rejected lines, page by page as they come, however many there are.
    @GetMapping("/nhap-ho-so/{id}/loi.csv")
    void rejected(@PathVariable String id, HttpServletResponse response) throws IOException {
        Page<Intake.RejectedLine> page = intake.rejectedLines(id, 0, PAGE);
        response.setContentType(CSV.toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("loi-nhap-ho-so.csv").build().toString());
        CsvLines lines =
                new CsvLines(
                        response.getWriter(),
                        words.of("import.line"),
                        words.of("import.field"),
                        words.of("import.reason"));
        add(lines, page.items());
        for (int next = 1; (long) next * PAGE < page.total(); next++) {
            add(lines, intake.rejectedLines(id, next, PAGE).items());
        }
    }

    private static void add(CsvLines lines, List<Intake.RejectedLine> rejected) throws IOException {
        for (Intake.RejectedLine line : rejected) {
            lines.add(line.line(), line.field(), line.reason());
        }
    }
}
