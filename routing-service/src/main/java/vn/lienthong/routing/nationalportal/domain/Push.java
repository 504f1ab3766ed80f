package vn.lienthong.routing.nationalportal.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;

/// One call to the national portal, made or to be made.
///
/// @param number from 1, in the order of the dossier
/// @param at when it happened, on the business clock
/// @param since when it was heard of, on the machine's clock
/// @param message dropped when the portal has it
/// @param tries how often it was sent in vain
/// @param nextTryAt not before, on the machine's clock
/// @param reason what was answered last, empty before and when it was taken
/// @param takenAt when the portal took it, absent before
public record Push(
        int number,
        Kind kind,
        DossierStatus status,
        Instant at,
        Instant since,
        State state,
        @Nullable Message message,
        int tries,
        Instant nextTryAt,
        String reason,
        @Nullable Instant takenAt) {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /// More doublings than this are longer than the longest pause.
    private static final int DOUBLINGS = 7;

    /// Which of the portal's two services is called.
    public enum Kind {
        STATUS,
        PROGRESS
    }

    /// How far it is.
    public enum State {
        PENDING,
        REFUSED,
        SENT
    }

    /// When the portal took it, where it did.
    Stream<Instant> taken() {
        return Stream.ofNullable(takenAt);
    }

    static Push of(int number, Message message, Instant at, Instant now) {
        return new Push(
                number,
                message.kind(),
                message.status(),
                at,
                now,
                State.PENDING,
                message,
                0,
                now,
                "",
                null);
    }

    boolean isOpen() {
        return state != State.SENT;
    }

    Push answered(Answer answer, Instant now) {
        return switch (answer) {
            case Answer.Taken _ -> now(State.SENT, null, tries, nextTryAt, "", now);
            case Answer.Refused(String why) ->
                    now(State.REFUSED, message, tries + 1, nextTryAt, why, null);
            case Answer.NotNow(String why) ->
                    now(State.PENDING, message, tries + 1, now.plus(pause(tries)), why, null);
        };
    }

    Push again(Instant now) {
        return now(State.PENDING, message, 0, now, reason, null);
    }

    /// 5 seconds, doubled with every try, ten minutes at most.
    private static Duration pause(int triesBefore) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(triesBefore, DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private Push now(
            State newState,
            @Nullable Message newMessage,
            int newTries,
            Instant newNextTryAt,
            String newReason,
            @Nullable Instant newTakenAt) {
        return new Push(
                number,
                kind,
                status,
                at,
                since,
                newState,
                newMessage,
                newTries,
                newNextTryAt,
                newReason,
                newTakenAt);
    }
}
