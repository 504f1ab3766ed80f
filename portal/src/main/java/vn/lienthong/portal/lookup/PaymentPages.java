package vn.lienthong.portal.lookup;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Payments;

/// Paying for the dossier that this session has opened: what, how much, and where; and what came of
/// it, as far as the gateway has confirmed it.
@Controller
class PaymentPages {
    static final String PATH = LookupPage.PATH + "/nop-tien";

    private static final String REFRESH = "5";
    private static final String AWAY = "redirect:" + LookupPage.PATH;

    private final Payments payments;
    private final PaymentSite site;
    private final Words words;

    PaymentPages(Payments payments, PaymentSite site, Words words) {
        this.payments = payments;
        this.site = site;
        this.words = words;
    }

    @GetMapping(PATH)
    String due(HttpSession session, Model model) {
        return KnownDossier.of(session)
                .map(known -> show(known, FormErrors.none(), newKey(), model))
                .orElse(AWAY);
    }

    /// Makes an order, or finds the open one.
    @PostMapping(PATH)
    String order(HttpSession session, @RequestParam String key, Model model) {
        Optional<KnownDossier> known = KnownDossier.of(session);
        return known.isEmpty() ? AWAY : order(known.get(), key, model);
    }

    private String order(KnownDossier known, String key, Model model) {
        return switch (payments.order(known.code(), known.pin(), key)) {
            case Outcome.Done<Payments.Order> _ -> "redirect:" + PATH;
            case Outcome.Refused<Payments.Order>(var problem) ->
                    show(known, FormErrors.none().about(problem.sentence()), newKey(), model);
            case Outcome.Unanswered<Payments.Order> _ ->
                    show(known, FormErrors.none().about(words.of("pay.unanswered")), key, model);
        };
    }

    private String show(KnownDossier known, FormErrors errors, String key, Model model) {
        Payments.Due due = payments.due(known.code(), known.pin());
        Payments.Order order = due.order();
        @Nullable String link =
                order == null || !due.orderState().equals("CREATED")
                        ? null
                        : site.link(order.payUrl()).orElse(null);
        model.addAttribute("code", known.code());
        model.addAttribute("due", due);
        model.addAttribute("link", link);
        model.addAttribute(
                "qr",
                link == null || order == null || order.qr() == null
                        ? null
                        : QrPicture.of(order.qr()));
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "lookup-pay";
    }

    /// Where the gateway sends the citizen back. Nothing is believed of the way back: whether the
    /// money came, only the gateway's own word to the service tells.
    @GetMapping(PATH + "/xong")
    String back(HttpSession session, Model model) {
        Optional<KnownDossier> known = KnownDossier.of(session);
        if (known.isEmpty()) {
            return AWAY;
        }
        Payments.Due due = payments.due(known.get().code(), known.get().pin());
        if (due.order() == null) {
            return "redirect:" + PATH;
        }
        boolean waiting = due.orderState().equals("CREATED");
        model.addAttribute("code", known.get().code());
        model.addAttribute("due", due);
        model.addAttribute("waiting", waiting);
        if (waiting) {
            model.addAttribute("refresh", REFRESH);
        }
        return "lookup-paid";
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
