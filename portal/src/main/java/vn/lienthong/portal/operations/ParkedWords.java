package vn.lienthong.portal.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.ParkedDossiers;

/// Where something is parked and why, in plain words.
@Component("parkedWords")
class ParkedWords {
    private final Words words;

    ParkedWords(Words words) {
        this.words = words;
    }

    String place(ParkedDossiers.Place place) {
        String service = words.of("service." + place.service());
        return place.level() == null
                ? service
                : words.of(
                        "parked.desks-of-level",
                        service,
                        words.known("parked.level", place.level()));
    }

    /// What kind of fault it is and what helps; what is not known is said in general.
    public String fault(@Nullable String cause) {
        String known = words.known("parked.cause", cause);
        return cause == null || known.equals(cause) ? words.of("parked.cause.other") : known;
    }
}
