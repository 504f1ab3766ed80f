package vn.lienthong.deadline.clocks.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.deadline.clocks.domain.Alarms;
import vn.lienthong.deadline.clocks.domain.Clock;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Leg;
import vn.lienthong.deadline.clocks.domain.Pending;
import vn.lienthong.deadline.clocks.domain.Phase;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.StateMapping;

/// The collection of all dossiers' deadlines.
@Configuration(proxyBeanMethods = false)
class DeadlineMapping {

    @Bean
    Aggregates<Deadlines> deadlines(AggregateFactory factory, Surroundings around) {
        StateMapping<Deadlines> mapping =
                StateMapping.asText(
                        StoredDeadlines.class,
                        StoredDeadlines::of,
                        StoredDeadlines::toDomain,
                        state -> fields(state, around));
        Aggregates<Deadlines> deadlines = factory.create("deadlines", "/deadline-service", mapping);
        deadlines.indexWherePresent("state.next");
        deadlines.index(false, "state.open", "state.earliestDueAt");
        deadlines.index(false, "state.open", "state.calendar", "state.calendarVersion");
        deadlines.indexWherePresent("state.letters.state", "state.letters.office");
        return deadlines;
    }

    /// What is asked for in queries, all of it derived: the next pending instant and its lane; the
    /// earliest current end of a clock that counts; who is concerned, that is the holder and the
    /// offices whose turn has not ended, with the end of every clock that counts; which calendar it
    /// was counted by; which letters it has.
    private static Document fields(Deadlines state, Surroundings around) {
        Optional<Pending> next =
                Alarms.next(state, around.calendars().get(state.receipt().calendar()));
        return new Document("next", next.map(Pending::at).orElse(null))
                .append("lane", next.map(pending -> pending.lane().name()).orElse(null))
                .append("open", state.isOpen())
                .append("earliestDueAt", state.earliestDueAt().orElse(null))
                .append("offices", offices(state))
                .append("ends", ends(state))
                .append("calendar", state.receipt().calendar())
                .append("calendarVersion", state.calendarVersion())
                .append("letters", state.letters().isEmpty() ? null : letters(state));
    }

    private static List<String> offices(Deadlines state) {
        return Stream.concat(Stream.of(state.holder()), state.openLegs().stream().map(Leg::office))
                .distinct()
                .toList();
    }

    private static List<Document> ends(Deadlines state) {
        return Stream.concat(
                        end(state.clock(), null, state.holder()),
                        state.openLegs().stream()
                                .flatMap(leg -> end(leg.clock(), leg.step(), leg.office())))
                .toList();
    }

    private static Stream<Document> end(Clock clock, @Nullable String step, String office) {
        return clock.phase() instanceof Phase.Counting counting
                ? Stream.of(
                        new Document("step", step)
                                .append("office", office)
                                .append("at", counting.dueAt()))
                : Stream.empty();
    }

    private static List<Document> letters(Deadlines state) {
        return state.letters().stream()
                .map(letter ->
                        new Document("id", letter.id())
                                .append("state", StoredLetter.of(letter).state().name())
                                .append("office", letter.office())
                                .append("requiredAt", letter.requiredAt())
                                .append("issueBy", letter.issueBy()))
                .toList();
    }
}
