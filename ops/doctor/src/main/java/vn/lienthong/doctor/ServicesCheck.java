package vn.lienthong.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether the programs are ready, and the identity provider shows its keys.
record ServicesCheck(Installation installation) implements Check {

    private static final int GOOD = 200;

    @Override
    public String name() {
        return "services";
    }

    @Override
    public List<Finding> look() throws InterruptedException {
        Answers answers = new Answers(installation.doctor().answer());
        List<Finding> found = new ArrayList<>();
        for (Map.Entry<String, String> program : installation.programs().entrySet()) {
            String address = program.getValue() + "/actuator/health/readiness";
            if (!isWell(answers, address)) {
                found.add(Finding.fault("service.ill", program.getKey(), program.getValue()));
            }
        }
        String keys = keys();
        if (keys != null && !isWell(answers, keys)) {
            found.add(Finding.fault("issuer.ill", keys));
        }
        return found;
    }

    private @Nullable String keys() {
        String given = installation.jwkSetUri();
        String issuer = installation.issuer();
        if (given != null && !given.isEmpty()) {
            return given;
        }
        return issuer == null || issuer.isEmpty() ? null : issuer + "/oauth2/jwks";
    }

    private static boolean isWell(Answers answers, String address) throws InterruptedException {
        try {
            return answers.get(address).statusCode() == GOOD;
        } catch (IOException _) {
            return false;
        }
    }
}
