package vn.lienthong.portal.operations;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lienthong.portal.bus.Bus;
import vn.lienthong.portal.bus.BusAway;
import vn.lienthong.portal.bus.BusWatch;
import vn.lienthong.portal.bus.Measurement;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;

/// The outside of one message: whose it is, what kind of event, when. Its inside is never shown, as
/// it may tell about a person.
@Controller
class BusMessagePage {
    private static final String VIEW = "operations/bus-message";

    private final Bus bus;
    private final BusWatch watch;
    private final Words words;

    BusMessagePage(Bus bus, BusWatch watch, Words words) {
        this.bus = bus;
        this.watch = watch;
        this.words = words;
    }

    /// @param offset the last one when left out
    @GetMapping("/van-hanh/kafka/{topic}/{partition}")
    String show(
            @PathVariable String topic,
            @PathVariable int partition,
            @RequestParam(defaultValue = "") String offset,
            Model model) {
        Measurement.Partition part = part(topic, partition);
        FormErrors errors = FormErrors.none();
        String wanted = offset.isBlank() ? String.valueOf(part.end() - 1) : offset.strip();
        model.addAttribute("topic", topic);
        model.addAttribute("partition", part);
        model.addAttribute("offset", wanted);
        model.addAttribute("errors", errors);
        model.addAttribute("away", false);
        if (!wanted.matches("[0-9]{1,18}")) {
            if (!offset.isBlank()) {
                errors.at("offset", words.of("bus.message.offset.wrong"));
            }
            return VIEW;
        }
        try {
            bus.look(topic, partition, Long.parseLong(wanted))
                    .ifPresent(found -> model.addAttribute("message", found));
        } catch (BusAway _) {
            model.addAttribute("away", true);
        }
        return VIEW;
    }

    /// Only what was measured is looked into: topics of other systems are none of this portal's
    /// business.
    private Measurement.Partition part(String topic, int number) {
        Optional<Measurement> last = watch.seen().latest();
        return last.flatMap(at -> at.topic(topic))
                .filter(found -> !found.internal())
                .flatMap(found ->
                        found.partitions().stream().filter(p -> p.id() == number).findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
