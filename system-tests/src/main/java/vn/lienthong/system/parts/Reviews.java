package vn.lienthong.system.parts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Weaknesses that people have looked at and found to do no harm here, each with its reason and the
/// day until which that holds; read from `ops/parts/reviewed-weaknesses.json`.
final class Reviews {

    static final String FILE = "ops/parts/reviewed-weaknesses.json";

    private final List<Review> all;

    /// @param weakness its name in any database
    /// @param part group and name
    /// @param until the last day
    record Review(String weakness, String part, String reason, LocalDate until) {

        Review {
            if (weakness.isBlank() || part.isBlank() || reason.isBlank()) {
                throw new IllegalArgumentException(
                        "A review names a weakness, a part and a reason: " + weakness + " " + part);
            }
        }

        boolean isOf(Weakness found, Part in) {
            return found.isCalled(weakness) && part.equals(in.id());
        }
    }

    private Reviews(JsonNode read) {
        List<Review> reviews = new ArrayList<>();
        for (JsonNode one : read.path("reviewed")) {
            reviews.add(
                    new Review(
                            one.path("weakness").asString(""),
                            one.path("part").asString(""),
                            one.path("reason").asString(""),
                            LocalDate.parse(one.path("until").asString(""))));
        }
        all = List.copyOf(reviews);
    }

    static Reviews in(Path root) {
        return new Reviews(new JsonMapper().readTree(root.resolve(FILE).toFile()));
    }

    static Reviews of(String json) {
        return new Reviews(new JsonMapper().readTree(json));
    }

    Optional<Review> of(Weakness weakness, Part part) {
        return all.stream().filter(one -> one.isOf(weakness, part)).findFirst();
    }

    List<Review> all() {
        return all;
    }
}
