package vn.lienthong.portal.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.portal.service.ParkedDossiers.Place;

/// Every service keeps who looked at what it shows; here it is one list.
public final class Accesses {
    /// The deepest that a merged list is read; further back one narrows it by days.
    public static final int DEEPEST = 10_000;

    private static final int CHUNK = 200;
    private static final int MOST_UNUSUAL = 10;
    private static final Comparator<Look> NEWEST_FIRST = Comparator.comparing(Look::at).reversed();

    private final SequencedMap<Place, ServiceClient> places;

    Accesses(SequencedMap<Place, ServiceClient> places) {
        this.places = places;
    }

    /// Which looks; empty and absent for all.
    public record Filter(
            String dossier, String account, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /// A look.
    ///
    /// @param dossiers codes, the first of them where many were shown
    /// @param count how many were shown, 0 where nobody was named
    /// @param list the office whose list it was, absent for none
    /// @param step of the ground, absent where none explains it
    /// @param purpose absent when nothing was said
    public record Look(
            Instant at,
            String account,
            @Nullable String office,
            String access,
            List<String> dossiers,
            long count,
            @Nullable String list,
            @Nullable String ground,
            @Nullable String step,
            @Nullable String purpose) {
        public Look {
            dossiers = Lists.orEmpty(dossiers);
        }
    }

    /// What was found.
    ///
    /// @param total of all, as far as it is counted
    /// @param silent places that did not answer, whose looks are missing
    public record Found(List<Look> looks, long total, List<Place> silent) {}

    /// How many dossiers that its office has nothing to do with an account looked at: the greatest
    /// number that any service counts.
    public record Unusual(String account, @Nullable String office, long dossiers) {}

    /// A page of the merged list, the newest first; without what does not answer.
    ///
    /// @throws ServiceFailure when nobody answers
    public Found page(Filter filter, int page, int size) {
        int needed = (int) Math.min((page + 1L) * size, DEEPEST);
        List<Look> all = new ArrayList<>();
        List<Place> silent = new ArrayList<>();
        long total = 0;
        for (var place : places.entrySet()) {
            try {
                Page<Look> some = first(place.getValue(), filter, needed);
                all.addAll(some.items());
                total += some.total();
            } catch (ServiceFailure failure) {
                silent.add(place.getKey());
                giveUp(failure, silent);
            }
        }
        return new Found(
                all.stream().sorted(NEWEST_FIRST).skip((long) page * size).limit(size).toList(),
                Math.min(total, DEEPEST),
                List.copyOf(silent));
    }

    /// As many as are read at all, the newest first.
    ///
    /// @throws ServiceFailure when any does not answer: half a list would be taken for the whole
    public List<Look> whole(Filter filter) {
        return places.values().stream()
                .flatMap(client -> first(client, filter, DEEPEST).items().stream())
                .sorted(NEWEST_FIRST)
                .limit(DEEPEST)
                .toList();
    }

    /// Who looked at the most dossiers from outside.
    ///
    /// @throws ServiceFailure when nobody answers
    public List<Unusual> unusual(Filter filter) {
        Map<List<String>, Unusual> most = new HashMap<>();
        List<Place> silent = new ArrayList<>();
        for (var place : places.entrySet()) {
            try {
                unusual(place.getValue(), filter)
                        .forEach(one ->
                                most.merge(
                                        List.of(one.account(), String.valueOf(one.office())),
                                        one,
                                        (a, b) -> a.dossiers() >= b.dossiers() ? a : b));
            } catch (ServiceFailure failure) {
                silent.add(place.getKey());
                giveUp(failure, silent);
            }
        }
        return most.values().stream()
                .sorted(
                        Comparator.comparingLong(Unusual::dossiers)
                                .reversed()
                                .thenComparing(Unusual::account))
                .limit(MOST_UNUSUAL)
                .toList();
    }

    private void giveUp(ServiceFailure failure, List<Place> silent) {
        if (failure.kind() == ServiceFailure.Kind.TOKEN_REFUSED || silent.size() == places.size()) {
            throw failure;
        }
    }

    private static List<Unusual> unusual(ServiceClient client, Filter filter) {
        return client.page(
                        Unusual.class,
                        "/api/accesses/unusual?most={most}&from={from}&to={to}",
                        MOST_UNUSUAL,
                        day(filter.from()),
                        day(filter.to()))
                .items();
    }

    private static Page<Look> first(ServiceClient client, Filter filter, int needed) {
        List<Look> read = new ArrayList<>();
        int size = Math.min(needed, CHUNK);
        long total = needed;
        for (int page = 0; read.size() < Math.min(needed, total); page++) {
            Page<Look> some = read(client, filter, page, size);
            total = some.total();
            read.addAll(some.items());
            if (some.items().size() < size) {
                break;
            }
        }
        return new Page<>(read, Math.max(total, read.size()));
    }

    private static Page<Look> read(ServiceClient client, Filter filter, int page, int size) {
        return client.page(
                Look.class,
                "/api/accesses?dossier={dossier}&account={account}&from={from}&to={to}"
                        + "&page={page}&size={size}",
                Stream.of(
                                filter.dossier(),
                                filter.account(),
                                day(filter.from()),
                                day(filter.to()),
                                page,
                                size)
                        .toArray());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
