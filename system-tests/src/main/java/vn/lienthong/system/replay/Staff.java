package vn.lienthong.system.replay;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.lienthong.system.replay.Surface.Account;
import vn.lienthong.system.replay.Surface.Service;

/// Who works where, by the sample's accounts, and which office is above which.
final class Staff {

    private final Map<String, Account> byRole = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Staff(Surface surface) {
        for (JsonNode one : surface.get(Service.PORTAL, "/local/accounts")) {
            Account account =
                    new Account(one.path("name").asString(), one.path("password").asString());
            one.path("roles")
                    .forEach(role ->
                            byRole.putIfAbsent(
                                    role.asString() + "@" + one.path("office").asString(),
                                    account));
            one.path("roles").forEach(role -> byRole.putIfAbsent(role.asString(), account));
        }
        Account reports = reports();
        for (JsonNode office :
                surface.get(Service.INTAKE, "/api/offices?size=200", reports).path("items")) {
            String code = office.path("code").asString();
            names.put(code, office.path("name").asString());
            parents.put(code, office.path("parent").asString(""));
        }
    }

    Account counter(String office) {
        return with("COUNTER", office);
    }

    Account specialist(String office) {
        return with("SPECIALIST", office);
    }

    /// The head of the office above.
    Account headAbove(String office) {
        return with("LEADER", above(office));
    }

    /// The head of the province.
    Account headOfAll() {
        String top =
                names.keySet().stream()
                        .filter(office -> above(office).isEmpty())
                        .findFirst()
                        .orElse("");
        return with("LEADER", top);
    }

    Account reports() {
        return found("REPORTS");
    }

    Account operations() {
        return found("OPERATIONS");
    }

    String name(String office) {
        return names.getOrDefault(office, office);
    }

    private String above(String office) {
        return parents.getOrDefault(office, "");
    }

    private Account with(String role, String office) {
        return found(role + "@" + office);
    }

    private Account found(String key) {
        Account account = byRole.get(key);
        if (account == null) {
            throw new IllegalStateException("No sample account is " + key);
        }
        return account;
    }
}
