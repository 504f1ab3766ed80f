package vn.lienthong.intake.online;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Supplier;

/// What nobody can guess.
final class Secrets {

    private final SecureRandom random;
    private final Supplier<String> pins;
    private final Supplier<UUID> ids;

    Secrets(SecureRandom random, Supplier<String> pins, Supplier<UUID> ids) {
        this.random = random;
        this.pins = pins;
        this.ids = ids;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String pin() {
        return pins.get();
    }

    String id() {
        return ids.get().toString();
    }
}
