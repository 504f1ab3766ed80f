package vn.lienthong.portal.online;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.service.Online;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.signin.Officer;

/// What came online and waits for the counter: the queue, and one of it with its files.
@Controller
class QueuePages {
    private static final int SIZE = 25;

    private final Online online;

    QueuePages(Online online) {
        this.online = online;
    }

    @GetMapping("/mot-cua/truc-tuyen")
    String queue(@RequestParam(defaultValue = "0") int page, Model model) {
        int at = Math.max(0, page);
        Page<Online.Submission> waiting = online.waiting(Officer.signedIn().office(), at, SIZE);
        model.addAttribute("submissions", waiting.items());
        model.addAttribute("pager", Pager.here(at, SIZE, waiting.total()));
        return "online/queue";
    }

    @GetMapping("/mot-cua/truc-tuyen/{reference}")
    String one(@PathVariable String reference, Model model) {
        model.addAttribute("submission", online.submission(reference));
        return "online/one";
    }

    @GetMapping("/mot-cua/truc-tuyen/{reference}/tep/{id}")
    void file(
            @PathVariable String reference, @PathVariable String id, HttpServletResponse response) {
        online.file(reference, id, FileTargets.of(response));
    }

    @GetMapping("/ho-so/{code}/giay-to-truc-tuyen")
    String ofDossier(@PathVariable String code, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("files", online.filesOf(code));
        return "online/files";
    }

    @GetMapping("/ho-so/{code}/giay-to-truc-tuyen/{reference}/{id}")
    void file(
            @PathVariable String code,
            @PathVariable String reference,
            @PathVariable String id,
            HttpServletResponse response) {
        online.file(reference, id, FileTargets.of(response));
    }
}
