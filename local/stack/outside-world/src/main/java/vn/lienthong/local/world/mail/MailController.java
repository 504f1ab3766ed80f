package vn.lienthong.local.world.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriUtils;
import vn.lienthong.local.world.Problem;
import vn.lienthong.local.world.clock.BusinessClock;

/// The mailboxes, as JSON for programs and as pages for people.
@Controller
class MailController {

    private final Mailboxes mailboxes;
    private final Problem problem;

    MailController(Mailboxes mailboxes, Problem problem) {
        this.mailboxes = mailboxes;
        this.problem = problem;
    }

    record Count(String address, int count) {}

    record Attachment(String name, String type, int size, String url) {}

    record Message(
            String from,
            String subject,
            String text,
            String html,
            List<Attachment> attachments,
            String at) {}

    @GetMapping(path = "/local/mailboxes", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Count> addresses() {
        return mailboxes.counts().entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    @GetMapping(path = "/local/mailboxes", produces = MediaType.TEXT_HTML_VALUE)
    String addresses(Model model) {
        model.addAttribute("mailboxes", addresses());
        return "mailboxes";
    }

    @GetMapping(path = "/local/mailboxes/{address}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Message> mailbox(@PathVariable String address) throws IOException {
        List<Message> messages = new ArrayList<>();
        for (Mailboxes.Received received : mailboxes.of(address)) {
            messages.add(shown(address, messages.size(), received));
        }
        return messages;
    }

    @GetMapping(path = "/local/mailboxes/{address}", produces = MediaType.TEXT_HTML_VALUE)
    String mailbox(@PathVariable String address, Model model) throws IOException {
        model.addAttribute("address", address);
        model.addAttribute("messages", mailbox(address).reversed());
        return "mailbox";
    }

    @GetMapping("/local/mailboxes/{address}/{number}/attachments/{index}")
    ResponseEntity<?> attachment(
            @PathVariable String address, @PathVariable int number, @PathVariable int index)
            throws IOException {
        Optional<Letter.Enclosure> found =
                mailboxes
                        .one(address, number)
                        .map(received -> received.letter().enclosures())
                        .filter(enclosures -> index >= 0 && index < enclosures.size())
                        .map(enclosures -> enclosures.get(index));
        if (found.isEmpty()) {
            return problem.of(HttpStatus.NOT_FOUND, "no-attachment", Map.of());
        }
        Letter.Enclosure enclosure = found.get();
        MediaType type = type(enclosure.type());
        // Only what a browser shows without running anything of it is shown in place.
        ContentDisposition.Builder disposition =
                type.equalsTypeAndSubtype(MediaType.APPLICATION_PDF)
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(enclosure.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(enclosure.content().bytes());
    }

    private static Message shown(String address, int number, Mailboxes.Received received) {
        Letter letter = received.letter();
        List<Attachment> attachments = new ArrayList<>();
        for (Letter.Enclosure enclosure : letter.enclosures()) {
            String url =
                    "/local/mailboxes/%s/%d/attachments/%d"
                            .formatted(
                                    UriUtils.encodePathSegment(address, StandardCharsets.UTF_8),
                                    number,
                                    attachments.size());
            attachments.add(
                    new Attachment(
                            enclosure.name(), enclosure.type(), enclosure.content().length(), url));
        }
        return new Message(
                letter.from(),
                letter.subject(),
                letter.text(),
                letter.html(),
                attachments,
                BusinessClock.written(received.at()));
    }

    private static MediaType type(String text) {
        try {
            return MediaType.parseMediaType(text);
        } catch (InvalidMediaTypeException _) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
