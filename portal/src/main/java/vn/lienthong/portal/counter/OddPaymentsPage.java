package vn.lienthong.portal.counter;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.service.OddPayments;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.signin.Officer;

/// Money that came and fits no bill, at the own office and those below it: what counters give back
/// or clear up with the gateway.
@Controller
class OddPaymentsPage {
    private static final int SIZE = 25;

    private final OddPayments payments;

    OddPaymentsPage(OddPayments payments) {
        this.payments = payments;
    }

    @GetMapping("/van-hanh/giao-dich-lech")
    String show(@RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(0, page);
        Page<OddPayments.Bill> odd = payments.at(Officer.signedIn().office(), number, SIZE);
        model.addAttribute("bills", odd.items());
        model.addAttribute("pager", Pager.here(number, SIZE, odd.total()));
        return "counter/odd-payments";
    }
}
