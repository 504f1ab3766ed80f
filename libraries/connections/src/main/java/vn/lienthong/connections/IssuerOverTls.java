package vn.lienthong.connections;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tokens are vouched for by the province's own issuer, whose keys nobody can swap on the way.
final class IssuerOverTls implements Precaution {

    private static final String ISSUER = "lienthong.issuer";

    private static final List<String> ADDRESSES =
            List.of(
                    "lienthong.jwk-set-uri",
                    "lienthong.sign-in.authorization-uri",
                    "lienthong.sign-in.token-uri",
                    "lienthong.sign-in.jwk-set-uri");

    /// Nobody's names (RFC 2606, RFC 6761) and those of this machine.
    private static final Pattern SAMPLE =
            Pattern.compile("(.+\\.)?(localhost|example(\\.\\w+)?|invalid|test)|127\\..*|\\[::1]");

    @Override
    public List<Refusal> against(Effective settings) {
        List<Refusal> refusals = new ArrayList<>();
        String issuer = settings.get(ISSUER);
        if (issuer.isEmpty()) {
            refusals.add(
                    Refusal.of(
                            ISSUER,
                            "chưa được đặt: địa chỉ https của hệ thống định danh",
                            "is not set: the https address of the identity provider"));
        } else if (isPlain(issuer)) {
            refusals.add(plain(ISSUER));
        } else if (isSample(issuer)) {
            refusals.add(
                    Refusal.of(
                            ISSUER,
                            "là địa chỉ mẫu; hãy đặt hệ thống định danh của tỉnh",
                            "is a sample address; set the province's identity provider"));
        }
        ADDRESSES.stream()
                .filter(name -> !settings.get(name).isEmpty() && isPlain(settings.get(name)))
                // Derived from the issuer, of which enough was said.
                .filter(name -> issuer.isEmpty() || !settings.get(name).startsWith(issuer))
                .map(IssuerOverTls::plain)
                .forEach(refusals::add);
        return refusals;
    }

    private static Refusal plain(String setting) {
        return Refusal.of(setting, "phải bắt đầu bằng https://", "must begin with https://");
    }

    private static boolean isPlain(String address) {
        return !address.toLowerCase(Locale.ROOT).startsWith("https://");
    }

    private static boolean isSample(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null || SAMPLE.matcher(host.toLowerCase(Locale.ROOT)).matches();
        } catch (IllegalArgumentException _) {
            return true;
        }
    }
}
