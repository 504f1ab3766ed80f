package vn.lienthong.intake.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.intake.calendars.Calendars;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.numbering.Numbering;
import vn.lienthong.intake.numbering.Series;
import vn.lienthong.intake.registration.domain.Admission;
import vn.lienthong.intake.registration.domain.CounterWork;
import vn.lienthong.intake.registration.domain.Decision.Accepted;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.Officer;
import vn.lienthong.intake.registration.domain.RegisterDossier;
import vn.lienthong.intake.registration.domain.Shortcoming;
import vn.lienthong.intake.registration.domain.Takeover;
import vn.lienthong.intake.registration.domain.UnderWay;
import vn.lienthong.intake.registration.store.Dossiers;

/// Receives many dossiers at once: those that bring a number with one read and one write, the
/// others one after the other, as numbers without gaps demand.
///
/// Every one of them is known by the name of its request, so that repeating all of it, or any part
/// of it after a crash, makes nothing twice.
public final class BulkRegistrations {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Dossiers dossiers;
    private final Numbering numbering;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Clock clock;
    private final Supplier<String> lookupPins;
    private final PersonalParts personal;

    BulkRegistrations(
            Dossiers dossiers,
            Numbering numbering,
            Catalogue catalogue,
            Calendars calendars,
            Clock clock,
            Supplier<String> lookupPins,
            PersonalParts personal) {
        this.dossiers = dossiers;
        this.numbering = numbering;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.clock = clock;
        this.lookupPins = lookupPins;
        this.personal = personal;
    }

    /// One of the many.
    ///
    /// @param underWay where it stands already; absent when it begins now
    /// @param code the number that it brings; absent when it gets one
    /// @param request its name wherever it comes from: known already, it is not received again
    /// @param occasion its name in this run only: with it a run recognises after a crash what it
    ///   had done itself
    public record Item(
            RegisterDossier wish,
            @Nullable UnderWay underWay,
            @Nullable String code,
            String request,
            String occasion) {}

    /// What came of one.
    public sealed interface Result {

        /// It is received, on this occasion.
        record Received() implements Result {}

        /// It had been received on another occasion.
        record Repeated() implements Result {}

        /// Another dossier bears its number.
        record CodeTaken(String code) implements Result {}

        /// It cannot be received.
        ///
        /// @param shortcomings all of them, at least one
        record Insufficient(List<Shortcoming> shortcomings) implements Result {
            public Insufficient {
                shortcomings = List.copyOf(shortcomings);
            }
        }
    }

    /// Receives them; the results are in their order.
    public List<Result> receive(List<Item> items, Officer officer) {
        Map<String, Dossier> known =
                dossiers.ofRequests(items.stream().map(Item::request).toList());
        Map<Integer, Result> results = new HashMap<>();
        Map<Integer, Item> numbered = new LinkedHashMap<>();
        List<Integer> later = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int at = 0; at < items.size(); at++) {
            Item item = items.get(at);
            @Nullable Dossier earlier = known.get(item.request());
            if (earlier != null) {
                results.put(at, stood(earlier, item));
            } else if (item.code() == null
                    || !names.add(item.request())
                    || !names.add("code " + item.code())) {
                // Behind the others: what is here twice meets what has been stored by then.
                later.add(at);
            } else {
                numbered.put(at, item);
            }
        }
        results.putAll(receiveNumbered(numbered, officer));
        later.forEach(at -> results.put(at, receiveOne(items.get(at), officer)));
        return IntStream.range(0, items.size())
                .mapToObj(at -> Objects.requireNonNull(results.get(at)))
                .toList();
    }

    private Map<Integer, Result> receiveNumbered(Map<Integer, Item> items, Officer officer) {
        Map<Integer, Result> results = new HashMap<>();
        Map<String, Examined.Numbered> sound = new LinkedHashMap<>();
        Instant at = now();
        items.forEach((place, item) -> {
            switch (examine(item, officer, at)) {
                case Examined.Sound(Examined.Numbered dossier) -> sound.put(code(item), dossier);
                case Examined.Unsound(List<Shortcoming> shortcomings) ->
                        results.put(place, new Result.Insufficient(shortcomings));
            }
        });
        // Of what is refused nothing is left, no key either.
        personal.make(sound.keySet());
        Map<String, Accepted> toStore = new LinkedHashMap<>();
        sound.forEach((code, dossier) -> toStore.put(code, dossier.under(code)));
        Map<String, Dossier> stored = dossiers.insertAll(toStore);
        items.forEach((place, item) ->
                Optional.ofNullable(stored.get(code(item)))
                        .ifPresent(dossier -> results.putIfAbsent(place, storedAs(dossier, item))));
        return results;
    }

    private static String code(Item item) {
        return Objects.requireNonNull(item.code());
    }

    private static Result storedAs(Dossier dossier, Item item) {
        return item.request().equals(dossier.submission().request())
                ? stood(dossier, item)
                : new Result.CodeTaken(dossier.submission().code());
    }

    private static Result stood(Dossier dossier, Item item) {
        return dossier instanceof Dossier.Promised promised
                        && promised.requests().contains(item.occasion())
                ? new Result.Received()
                : new Result.Repeated();
    }

    private Result receiveOne(Item item, Officer officer) {
        Optional<Dossier> earlier = dossiers.ofRequest(item.request());
        if (earlier.isPresent()) {
            return stood(earlier.get(), item);
        }
        if (item.code() != null) {
            return Objects.requireNonNull(receiveNumbered(Map.of(0, item), officer).get(0));
        }
        Instant at = now();
        return switch (examine(item, officer, at)) {
            case Examined.Unsound(List<Shortcoming> shortcomings) ->
                    new Result.Insufficient(shortcomings);
            case Examined.Sound(Examined.Numbered sound) -> {
                numbering.next(
                        new Series(item.wish().office(), day(at)),
                        code -> dossiers.insert(code, sound.under(code)));
                yield new Result.Received();
            }
        };
    }

    /// What can be said before it has a number.
    private sealed interface Examined {

        /// Makes the dossier of a number.
        interface Numbered {
            Accepted under(String code);
        }

        record Sound(Numbered dossier) implements Examined {}

        record Unsound(List<Shortcoming> shortcomings) implements Examined {}
    }

    private Examined examine(Item item, Officer officer, Instant at) {
        String pin = lookupPins.get();
        @Nullable UnderWay underWay = item.underWay();
        if (underWay == null) {
            return switch (Admission.examine(
                    item.wish(), new OfTheDay(catalogue, calendars, day(at)), at)) {
                case Admission.Finding.Insufficient(List<Shortcoming> shortcomings) ->
                        new Examined.Unsound(shortcomings);
                case Admission.Finding.Admissible(Admission admission) ->
                        new Examined.Sound(code ->
                                CounterWork.receive(
                                                admission,
                                                code,
                                                officer,
                                                pin,
                                                personal.seal(code, item.wish()),
                                                item.request())
                                        .on(item.occasion()));
            };
        }
        OfTheDay regulations =
                new OfTheDay(catalogue, calendars, day(underWay.receivedAt()), day(at));
        return switch (Takeover.examine(item.wish(), underWay, regulations, officer, at)) {
            case Takeover.Finding.Impossible(List<Shortcoming> shortcomings) ->
                    new Examined.Unsound(shortcomings);
            case Takeover.Finding.Possible(Takeover takeover) ->
                    new Examined.Sound(code ->
                            CounterWork.takeOver(
                                            takeover,
                                            code,
                                            officer,
                                            pin,
                                            personal.seal(code, item.wish()),
                                            item.request())
                                    .on(item.occasion()));
        };
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    // The store keeps milliseconds; what is promised, stored and published must be the same.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
