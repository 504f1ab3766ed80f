package vn.lienthong.local.world.identity;

import java.util.Collection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lienthong.local.world.WorldSettings;

/// The page where people sign in, and the list of the sample accounts.
@Controller
class SignInPage {

    private final Accounts accounts;
    private final WorldSettings settings;

    SignInPage(Accounts accounts, WorldSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @GetMapping("/login")
    String signIn(Model model) {
        model.addAttribute("desks", accounts.byOffice());
        model.addAttribute("portal", settings.portal().toString());
        return "sign-in";
    }

    @GetMapping("/local/accounts")
    @ResponseBody
    Collection<Account> accounts() {
        return accounts.all();
    }
}
