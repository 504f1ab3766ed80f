package vn.lienthong.routing.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.desk.domain.Hearing.Changed;

/// The desks of one deployment, in memory, as they are after some events and commands.
record Counter(@Nullable Desk deskOrNull, List<DossierEvent> told) {

    static final Hearing HEARING =
            new Hearing(Set.of(Story.COUNTER, Story.LAND, Story.TAX)::contains);

    static Counter empty() {
        return new Counter(null, List.of());
    }

    static Counter after(DossierEvent... events) {
        Counter counter = empty();
        for (DossierEvent event : events) {
            counter = counter.hears(event);
        }
        return counter;
    }

    Desk desk() {
        return Objects.requireNonNull(deskOrNull);
    }

    Counter hears(DossierEvent event) {
        Hearing.Heard heard = HEARING.on(deskOrNull, event);
        assertThat(heard).as("what is made of %s", event).isInstanceOf(Changed.class);
        return new Counter(((Changed) heard).next(), List.of());
    }

    void ignores(DossierEvent event) {
        assertThat(HEARING.on(deskOrNull, event))
                .as("what is made of %s", event)
                .isEqualTo(new Hearing.Unchanged());
    }

    Counter orders(int hour, String step, DeskCommand command) {
        Verdict verdict = verdict(hour, step, command);
        assertThat(verdict).as("%s", command).isInstanceOf(Verdict.Accepted.class);
        Verdict.Accepted accepted = (Verdict.Accepted) verdict;
        return new Counter(accepted.next(), List.of(accepted.event()));
    }

    Verdict verdict(int hour, String step, DeskCommand command) {
        return Custody.decide(deskOrNull, order(hour, step, command));
    }

    Refusal refusal(int hour, String step, DeskCommand command) {
        Verdict verdict = verdict(hour, step, command);
        assertThat(verdict).as("%s", command).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).why();
    }

    static Order order(int hour, String step, DeskCommand command) {
        Officer officer = new Officer(Story.ACTOR, _ -> true, false);
        return new Order(step, null, officer, Story.hour(hour), command);
    }

    List<String> states() {
        return desk().tasks().stream()
                .map(task -> task.step() + " " + task.visit() + " " + task.state().word())
                .toList();
    }
}
