package vn.lienthong.local.world.sms;

import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lienthong.local.world.clock.BusinessClock;

/// The handsets, as JSON for programs and as pages for people.
@Controller
class PhonesController {

    private final Handsets handsets;

    PhonesController(Handsets handsets) {
        this.handsets = handsets;
    }

    record Count(String number, int count) {}

    record Message(String from, String text, String at) {}

    @GetMapping(path = "/local/phones", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Count> numbers() {
        return handsets.counts().entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    @GetMapping(path = "/local/phones", produces = MediaType.TEXT_HTML_VALUE)
    String numbers(Model model) {
        model.addAttribute("phones", numbers());
        return "phones";
    }

    /// What is no phone number has received nothing, as any number that nobody wrote to.
    @GetMapping(path = "/local/phones/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Message> handset(@PathVariable String number) throws IOException {
        return handsets.of(PhoneNumber.international(number).orElse("")).stream()
                .map(text ->
                        new Message(text.from(), text.text(), BusinessClock.written(text.at())))
                .toList();
    }

    @GetMapping(path = "/local/phones/{number}", produces = MediaType.TEXT_HTML_VALUE)
    String handset(@PathVariable String number, Model model) throws IOException {
        model.addAttribute("number", number);
        model.addAttribute("messages", handset(number).reversed());
        return "handset";
    }
}
