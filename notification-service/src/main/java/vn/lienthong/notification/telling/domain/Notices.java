package vn.lienthong.notification.telling.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;

/// The messages that one fact gives rise to, while they are written.
final class Notices {

    private static final String NO_ADDRESS = "NO_ADDRESS";

    private final Offices offices;
    private final Correspondence state;
    private final String fact;
    private final Instant at;
    private final Instant machine;
    private final List<Notification> created = new ArrayList<>();

    /// @param fact tells this fact from every other of the dossier
    /// @param at when it happened, business time
    Notices(Offices offices, Correspondence state, String fact, Instant at, Instant machine) {
        this.offices = offices;
        this.state = state;
        this.fact = fact;
        this.at = at;
        this.machine = machine;
    }

    /// To the applicant, by text message and by mail, in the name of an office.
    Notices citizen(Occasion occasion, String office, Map<String, String> values) {
        return citizen(occasion, office, values, null);
    }

    Notices citizen(
            Occasion occasion, String office, Map<String, String> values, @Nullable String letter) {
        Optional<Office> from = offices.find(office);
        Optional<String> phone = Address.mobile(state.about().phone());
        Optional<String> mail = Address.mail(state.about().email());
        add(occasion, Channel.SMS, Audience.CITIZEN, phone, from, office, values, null);
        add(occasion, Channel.EMAIL, Audience.CITIZEN, mail, from, office, values, letter);
        return this;
    }

    Notices desk(Occasion occasion, String office, Map<String, String> values) {
        Optional<Office> found = offices.find(office);
        Optional<String> mail = found.flatMap(o -> Address.mail(o.email()));
        add(occasion, Channel.EMAIL, Audience.DESK, mail, found, office, values, null);
        return this;
    }

    Notices head(Occasion occasion, String office, Map<String, String> values) {
        Optional<Office> found = offices.find(office);
        Optional<String> mail = found.flatMap(o -> Address.mail(o.head().email()));
        add(occasion, Channel.EMAIL, Audience.HEAD, mail, found, office, values, null);
        return this;
    }

    Notices headByPhone(Occasion occasion, String office, Map<String, String> values) {
        Optional<Office> found = offices.find(office);
        Optional<String> phone = found.flatMap(o -> Address.mobile(o.head().phone()));
        add(occasion, Channel.SMS, Audience.HEAD, phone, found, office, values, null);
        return this;
    }

    private void add(
            Occasion occasion,
            Channel channel,
            Audience audience,
            Optional<String> to,
            Optional<Office> office,
            String officeCode,
            Map<String, String> values,
            @Nullable String letter) {
        String key = "%s/%s/%s".formatted(fact, audience, channel);
        if (state.notifications().stream().anyMatch(n -> n.key().equals(key))) {
            return;
        }
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("office", office.map(Office::name).orElse(officeCode));
        all.put("officeShort", office.map(Office::shortName).orElse(officeCode));
        created.add(
                new Notification(
                        state.notifications().size() + created.size() + 1,
                        key,
                        occasion,
                        channel,
                        audience,
                        to.orElse(""),
                        all,
                        letter,
                        at,
                        Chain.FIRST,
                        to.<Progress>map(_ -> new Progress.Created(machine))
                                .orElseGet(() -> new Progress.Suppressed(NO_ADDRESS)),
                        List.of(),
                        0));
    }

    Decision written() {
        return created.isEmpty() ? new Decision.Unchanged() : Decision.changed(state.plus(created));
    }
}
