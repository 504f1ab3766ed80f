package vn.lienthong.routing.nationalportal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.routing.nationalportal.domain.Push.State;

/// A dossier as the national portal is told of it. Its pushes go out in their order: what waits
/// behind a push that was refused waits until an operator has seen to that one, because a status
/// that comes after a later one would put the dossier back.
///
/// @param claimedUntil somebody sends its pushes until then, on the machine's clock; absent when
///   nobody does
public record NationalDossier(
        Particulars about, Standing standing, List<Push> pushes, @Nullable Instant claimedUntil) {

    public NationalDossier {
        pushes = List.copyOf(pushes);
    }

    public String code() {
        return about.code();
    }

    static NationalDossier of(Particulars about, Standing standing, Instant at, Instant now) {
        return new NationalDossier(about, standing, List.of(), null).tellingStatus(at, now);
    }

    NationalDossier tellingStatus(Instant at, Instant now) {
        Pause asked =
                standing.status() == DossierStatus.SUPPLEMENT_REQUIRED
                        ? standing.pauses().getLast()
                        : null;
        return telling(
                new Message.Status(
                        about,
                        !pushes.isEmpty(),
                        standing.status(),
                        standing.finishedAt(),
                        standing.returnedAt(),
                        standing.remark(),
                        asked),
                at,
                now);
    }

    NationalDossier telling(Message message, Instant at, Instant now) {
        List<Push> more = new ArrayList<>(pushes);
        more.add(Push.of(pushes.size() + 1, message, at, now));
        return new NationalDossier(about, standing, more, claimedUntil);
    }

    NationalDossier with(Standing newStanding) {
        return new NationalDossier(about, newStanding, pushes, claimedUntil);
    }

    NationalDossier with(Particulars newAbout) {
        return new NationalDossier(newAbout, standing, pushes, claimedUntil);
    }

    /// What may be sent, in its order: nothing from the first refused one on.
    public List<Push> waiting() {
        return open().takeWhile(push -> push.state() == State.PENDING).toList();
    }

    private Stream<Push> open() {
        return pushes.stream().filter(Push::isOpen);
    }

    /// When the next push may be sent, on the machine's clock; empty when none may.
    public Optional<Instant> dueAt() {
        return waiting().stream()
                .findFirst()
                .map(Push::nextTryAt)
                .map(at -> claimedUntil == null || at.isAfter(claimedUntil) ? at : claimedUntil);
    }

    /// Since when the portal lacks something, on the machine's clock; empty when it has all.
    public Optional<Instant> openSince() {
        return open().map(Push::since).findFirst();
    }

    /// Of the pushes in the state, since when the first has waited, or when the last was taken; on
    /// the machine's clock, empty when there are none.
    public Optional<Instant> since(State state) {
        Stream<Push> all = pushes.stream().filter(push -> push.state() == state);
        return switch (state) {
            case PENDING, REFUSED -> all.map(Push::since).min(Instant::compareTo);
            case SENT -> all.flatMap(Push::taken).max(Instant::compareTo);
        };
    }

    public int count(State state) {
        return (int) pushes.stream().filter(push -> push.state() == state).count();
    }

    /// The same for one sender until a moment; empty when there is nothing to send now, or another
    /// sends it.
    public Optional<NationalDossier> claimed(Instant now, Instant until) {
        return dueAt().filter(at -> !at.isAfter(now))
                .map(_ -> new NationalDossier(about, standing, pushes, until));
    }

    /// Gives a claim back; another's stays.
    public NationalDossier released(Instant claim) {
        return claim.equals(claimedUntil)
                ? new NationalDossier(about, standing, pushes, null)
                : this;
    }

    /// What came of a push. A late answer to one that was settled meanwhile says nothing new.
    public NationalDossier answered(int number, Answer answer, Instant now) {
        NationalDossier noted =
                each(push ->
                        push.number() == number && push.state() == State.PENDING
                                ? push.answered(answer, now)
                                : push);
        boolean ownerTold =
                noted.pushes.stream()
                        .anyMatch(push ->
                                push.kind() == Push.Kind.STATUS && push.state() == State.SENT);
        return ownerTold ? noted.with(about.ownerTold()) : noted;
    }

    /// Everything that was refused may go again.
    public NationalDossier replayed(Instant now) {
        return each(push -> push.state() == State.REFUSED ? push.again(now) : push);
    }

    private NationalDossier each(UnaryOperator<Push> change) {
        return new NationalDossier(
                about, standing, pushes.stream().map(change).toList(), claimedUntil);
    }
}
