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
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;

/// The messages that one fact gives rise to, while they are written.
final class Notices {

    private static final String NO_ADDRESS = "NO_ADDRESS";

    private final Offices offices;
    private final Ways ways;
    private final Correspondence state;
    private final String fact;
    private final Instant at;
    private final Instant machine;
    private final List<Notification> created = new ArrayList<>();

    /// @param fact tells this fact from every other of the dossier
    /// @param at when it happened, business time
    Notices(
            Offices offices,
            Ways ways,
            Correspondence state,
            String fact,
            Instant at,
            Instant machine) {
        this.offices = offices;
        this.ways = ways;
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
        if (ways.chat()) {
            chat(occasion, phone, from, office, values);
        } else {
            add(occasion, Channel.SMS, Audience.CITIZEN, phone, from, office, values, null);
        }
        add(occasion, Channel.EMAIL, Audience.CITIZEN, mail, from, office, values, letter);
        Optional<String> inbox = Optional.ofNullable(state.about().idNumber());
        if (inbox.isPresent()) {
            Channel portal = Channel.NATIONAL_PORTAL;
            add(occasion, portal, Audience.CITIZEN, inbox, from, office, values, null);
        }
        return this;
    }

    private void chat(
            Occasion occasion,
            Optional<String> phone,
            Optional<Office> from,
            String office,
            Map<String, String> values) {
        add(
                occasion,
                Channel.CHAT,
                Audience.CITIZEN,
                phone,
                from,
                office,
                values,
                null,
                phone.map(p -> new Alternative(Channel.SMS, p)).orElse(null),
                new Progress.Created(machine));
    }

    /// To the applicant by text message alone, as a matter of its own.
    Notices byText(Occasion occasion, String office) {
        Notices own = new Notices(offices, ways, state.plus(created), occasion.id(), at, machine);
        own.add(
                occasion,
                Channel.SMS,
                Audience.CITIZEN,
                Address.mobile(state.about().phone()),
                offices.find(office),
                office,
                Map.of(),
                null);
        created.addAll(own.created);
        return this;
    }

    Notices desk(Occasion occasion, String office, Map<String, String> values) {
        return desk(occasion, office, values, null);
    }

    /// @param digest business time of the digest that it can wait for; absent for what is told at
    ///   once
    Notices desk(
            Occasion occasion,
            String office,
            Map<String, String> values,
            @Nullable Instant digest) {
        Optional<Office> found = offices.find(office);
        Optional<String> mail = found.flatMap(o -> Address.mail(o.email()));
        Progress start =
                digest == null
                        ? new Progress.Created(machine)
                        : new Progress.Held(digest, Hold.DIGEST);
        add(occasion, Channel.EMAIL, Audience.DESK, mail, found, office, values, null, null, start);
        return this;
    }

    Notices head(Occasion occasion, String office, Map<String, String> values) {
        Optional<Office> found = offices.find(office);
        Optional<String> mail = found.flatMap(o -> Address.mail(o.head().email()));
        Optional<String> phone = found.flatMap(o -> Address.mobile(o.head().phone()));
        add(
                occasion,
                Channel.EMAIL,
                Audience.HEAD,
                mail,
                found,
                office,
                values,
                null,
                phone.map(p -> new Alternative(Channel.SMS, p)).orElse(null),
                new Progress.Created(machine));
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
        Progress start = new Progress.Created(machine);
        add(occasion, channel, audience, to, office, officeCode, values, letter, null, start);
    }

    private void add(
            Occasion occasion,
            Channel channel,
            Audience audience,
            Optional<String> to,
            Optional<Office> office,
            String officeCode,
            Map<String, String> values,
            @Nullable String letter,
            @Nullable Alternative alternative,
            Progress start) {
        String key = Notification.key(fact, audience, channel);
        if (state.notifications().stream().anyMatch(n -> n.key().equals(key))) {
            return;
        }
        Map<String, String> all = new LinkedHashMap<>(fitToKeep(audience, values));
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
                        alternative,
                        at,
                        Chain.FIRST,
                        to.map(_ -> start).orElseGet(() -> new Progress.Suppressed(NO_ADDRESS)),
                        List.of(),
                        0));
    }

    /// What an applicant is told is about him: it is not kept once he is forgotten.
    private Map<String, String> fitToKeep(Audience audience, Map<String, String> values) {
        return audience == Audience.CITIZEN && state.forgottenAt() != null ? Map.of() : values;
    }

    /// With what nobody can be told of by any message.
    Decision written() {
        return created.isEmpty() ? new Decision.Unchanged() : Decision.changed(told());
    }

    /// The same with a fact that is published with it.
    Decision writtenWith(DossierEvent event) {
        return Decision.changed(told(), event);
    }

    private Correspondence told() {
        return Reaching.afterTelling(state.plus(created), created, new Moment(at, machine));
    }
}
