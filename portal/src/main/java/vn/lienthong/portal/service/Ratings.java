package vn.lienthong.portal.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// intake-service: what citizens think of how their dossiers were handled.
public final class Ratings {
    private final ServiceClient client;

    Ratings(ServiceClient client) {
        this.client = client;
    }

    public Rating of(String dossier, String pin) {
        return client.opening(pin).get(Rating.class, "/public/dossiers/{code}/rating", dossier);
    }

    public Outcome<Rating> give(String dossier, String pin, Grade grade, String key) {
        return client.opening(pin)
                .post(Rating.class, key, grade, "/public/dossiers/{code}/rating", dossier);
    }

    /// A rating, or that there is none yet.
    ///
    /// @param open whether it can be given or changed now
    /// @param grade from 1 to 5; absent before it was given
    public record Rating(
            boolean open,
            @Nullable Integer grade,
            @Nullable String remark,
            @Nullable Instant changeableUntil) {}

    /// A rating to be given.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Grade(int grade, String remark) {}
}
