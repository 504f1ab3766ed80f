package vn.lienthong.portal.signin;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The door for officers. It says so when the identity provider does not answer, instead of sending
/// the browser to a dead address.
@Controller
class SignInPage {
    static final String PATH = "/dang-nhap";

    private static final Set<String> REASONS = Set.of("expired", "failed", "signed-out");
    private static final int PATIENCE_MILLIS = 2_000;

    private final IssuerAddresses issuer;

    SignInPage(IssuerAddresses issuer) {
        this.issuer = issuer;
    }

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "") String reason, Model model) {
        model.addAttribute("reason", REASONS.contains(reason) ? reason : "");
        model.addAttribute("issuerAnswers", issuerAnswers());
        return "sign-in";
    }

    private boolean issuerAnswers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) issuer.jwkSet().toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() < HttpURLConnection.HTTP_INTERNAL_ERROR;
            } finally {
                connection.disconnect();
            }
        } catch (IOException _) {
            return false;
        }
    }
}
