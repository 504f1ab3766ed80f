package vn.lienthong.intake.satisfaction.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.intake.registration.PublicDossiers;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.satisfaction.domain.Rating;
import vn.lienthong.intake.satisfaction.store.Ratings;
import vn.lienthong.kit.web.Problem;

/// The applicant's rating, without a token: code and pin stand on the receipt.
@RestController
class PublicRatingController {

    private static final int LONGEST_REMARK = 500;

    private final Ratings ratings;
    private final PublicDossiers dossiers;
    private final Clock clock;

    PublicRatingController(Ratings ratings, PublicDossiers dossiers, Clock clock) {
        this.ratings = ratings;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /// @param grade from 1 (very discontent) to 5 (very content)
    /// @param remark what the applicant adds, at most 500 characters
    record RatingRequest(@Nullable Integer grade, @Nullable String remark) {}

    /// @param open whether a rating can be given or changed now
    /// @param grade absent before one was given, as the rest
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RatingView(
            boolean open,
            @Nullable Integer grade,
            @Nullable String remark,
            @Nullable Instant ratedAt,
            @Nullable Instant changeableUntil) {}

    @GetMapping("/public/dossiers/{code}/rating")
    ResponseEntity<RatingView> rating(HttpServletRequest request, @PathVariable String code) {
        Dossier dossier = dossiers.open(request, code);
        Optional<Rating> rating = ratings.find(dossier.submission().code());
        boolean open =
                rating.map(given -> !clock.instant().isAfter(given.changeableUntil()))
                        .orElse(dossier.status() == DossierStatus.RESULT_RETURNED);
        return answer(
                rating.map(given -> view(open, given))
                        .orElse(new RatingView(open, null, null, null, null)));
    }

    @PostMapping("/public/dossiers/{code}/rating")
    ResponseEntity<RatingView> rate(
            HttpServletRequest request,
            @PathVariable String code,
            @RequestBody RatingRequest body) {
        Dossier dossier = dossiers.open(request, code);
        String remark = Objects.requireNonNullElse(body.remark(), "").strip();
        int grade = readable(body, remark);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (ratings.give(
                dossier.submission().code(),
                remark,
                now,
                before ->
                        Rating.give(
                                dossier.submission().code(),
                                dossier.submission().office(),
                                dossier.status(),
                                before,
                                grade,
                                now))) {
            case Rating.Given.Accepted(Rating rating) -> answer(view(true, rating));
            case Rating.Given.TooEarly(DossierStatus status) ->
                    throw Problem.conflict(
                            status.name(), "rating.too-early", status.vietnameseName());
            case Rating.Given.TooLate _ -> throw Problem.conflict("RATED", "rating.too-late");
        };
    }

    private static int readable(RatingRequest body, String remark) {
        int grade = Objects.requireNonNullElse(body.grade(), 0);
        boolean wrong = grade < Rating.LOWEST || grade > Rating.HIGHEST;
        if (wrong || remark.length() > LONGEST_REMARK) {
            Problem problem = Problem.badRequest("request.unreadable");
            if (wrong) {
                problem.error("grade", "rating.grade");
            }
            if (remark.length() > LONGEST_REMARK) {
                problem.error("remark", "text.too-long", LONGEST_REMARK);
            }
            throw problem;
        }
        return grade;
    }

    private RatingView view(boolean open, Rating rating) {
        return new RatingView(
                open,
                rating.grade(),
                ratings.remark(rating.code()).orElse(null),
                rating.changedAt(),
                rating.changeableUntil());
    }

    private static ResponseEntity<RatingView> answer(RatingView view) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }
}
