package vn.lienthong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.NotificationDelivered;
import vn.lienthong.contracts.event.NotificationFailed;
import vn.lienthong.contracts.event.NotificationSent;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.telling.domain.Progress;
import vn.lienthong.notification.telling.domain.Unreached;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;
import vn.lienthong.notification.templates.domain.Template;
import vn.lienthong.notification.templates.store.TemplateShelf;

/// Compares what the store says of each message with the phone and with what was published.
final class Reckoning {

    /// What is certain of an attempt whose process died.
    private static final String UNKNOWN = "UNKNOWN_OUTCOME";

    /// Words by which a phone's owner knows what he is told.
    private static final Map<Occasion, String> WORDS =
            Map.of(Occasion.RECEIVED, "da tiep nhan", Occasion.APOLOGY_LETTER, "xin loi");

    private final TemplateShelf templates;
    private int messages;
    private int tasks;
    private int toldAllTheSame;
    private int unknown;
    private int copies;

    Reckoning(TemplateShelf templates) {
        this.templates = templates;
    }

    /// One dossier.
    ///
    /// @param phone what it shows
    /// @param told what was published, each once
    void add(Correspondence state, List<String> phone, List<DossierEvent> told) {
        List<DossierEvent> open = new ArrayList<>(told);
        int shown = 0;
        for (Notification message : state.notifications()) {
            if (message.channel() == Channel.SMS) {
                messages++;
                shown += add(state, message, phone);
                List<Class<?>> events =
                        open.stream()
                                .filter(event -> id(event).equals(message.id(state.code())))
                                .<Class<?>>map(DossierEvent::getClass)
                                .toList();
                assertThat(events).as(message.id(state.code())).isEqualTo(events(message));
                open.removeIf(event -> id(event).equals(message.id(state.code())));
            }
        }
        assertThat(open).as("told of no message of %s", state.code()).isEmpty();
        assertThat(phone).as("nothing else on the phone").hasSize(shown);
    }

    private int add(Correspondence state, Notification message, List<String> phone) {
        String name = message.id(state.code()) + " " + message.progress();
        String words = Objects.requireNonNull(WORDS.get(message.occasion()));
        int times =
                (int)
                        phone.stream()
                                .filter(t -> t.contains(state.code()) && t.contains(words))
                                .count();
        int unanswered =
                (int) message.attempts().stream().filter(a -> a.result().equals(UNKNOWN)).count();
        unknown += unanswered;
        switch (message.progress()) {
            case Progress.Delivered _ -> assertThat(times).as(name).isPositive();
            case Progress.Failed failed -> {
                assertThat(failed.reason()).as(name).isEqualTo(UNKNOWN);
                assertThat(openTask(state, message)).as(name + " is a task").isTrue();
                tasks++;
                toldAllTheSame += times;
            }
            case Progress other -> throw new AssertionError(name + " is left as " + other.state());
        }
        int most =
                switch (onUnknownOutcome(message)) {
                    case GIVE_UP -> 1;
                    case SEND_AGAIN -> {
                        assertThat(message.progress().state()).as(name).isEqualTo("DELIVERED");
                        yield 1 + unanswered;
                    }
                };
        assertThat(times).as(name + ": copies").isLessThanOrEqualTo(most);
        copies += Math.max(0, times - 1);
        return times;
    }

    private OnUnknownOutcome onUnknownOutcome(Notification message) {
        return templates
                .find(message.occasion(), message.channel(), Template.VIETNAMESE)
                .orElseThrow()
                .onUnknownOutcome();
    }

    private static boolean openTask(Correspondence state, Notification message) {
        return state.unreached().stream()
                .filter(task -> task.settled() == null)
                .map(Unreached::fact)
                .anyMatch(message.fact()::equals);
    }

    private static List<Class<?>> events(Notification message) {
        return message.progress() instanceof Progress.Delivered
                ? List.of(NotificationSent.class, NotificationDelivered.class)
                : List.of(NotificationFailed.class);
    }

    private static String id(DossierEvent event) {
        return switch (event) {
            case NotificationSent sent -> sent.notification();
            case NotificationDelivered delivered -> delivered.notification();
            case NotificationFailed failed -> failed.notification();
            default -> "";
        };
    }

    int messages() {
        return messages;
    }

    int tasks() {
        return tasks;
    }

    int copies() {
        return copies;
    }

    @Override
    public String toString() {
        return ("%d messages; attempts of which nobody knows what became: %d; second copies: %d;"
                        + " tasks of the counter: %d (of these told all the same: %d)")
                .formatted(messages, unknown, copies, tasks, toldAllTheSame);
    }
}
