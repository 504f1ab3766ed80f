package vn.lienthong.local.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.lienthong.local.launcher.Pause;
import vn.lienthong.local.launcher.Screen;
import vn.lienthong.local.launcher.surface.Account;
import vn.lienthong.local.launcher.surface.Outside;
import vn.lienthong.local.launcher.surface.Outside.Message;
import vn.lienthong.local.launcher.surface.UnexpectedAnswer;

/// Where the story is played: moves the clock, tells what happens, shows what arrives, and insists
/// on what was promised.
final class Stage {

    /// The one-stop counter of phường Bình An; there is one in every variant.
    static final String COUNTER_OFFICE = "001.10.17.H99";

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("dd/MM HH:mm", VIETNAMESE);
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", VIETNAMESE);
    private static final List<String> WEEKDAYS = List.of("T2", "T3", "T4", "T5", "T6", "T7", "CN");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int WIDTH = 150;

    private final Outside outside;
    private final Inbox inbox;
    private final Screen screen;
    private final List<Account> accounts;
    private String time = "";

    Stage(Outside outside, Screen screen) {
        this.outside = outside;
        this.screen = screen;
        this.inbox = new Inbox(outside);
        this.accounts = outside.accounts();
    }

    /// Some account with that role at that office.
    Account officer(String office, String role) {
        return accounts.stream()
                .filter(account -> account.office().equals(office))
                .filter(account -> account.roles().contains(role))
                .findFirst()
                .orElseThrow(() ->
                        new UnexpectedAnswer(
                                "No sample account with role " + role + " at " + office));
    }

    Account counter() {
        return officer(COUNTER_OFFICE, "COUNTER");
    }

    Inbox inbox() {
        return inbox;
    }

    /// Moves every service to that time and shows what came on the way.
    void at(LocalDate day, String clock) {
        look();
        var moment = day.atTime(LocalTime.parse(clock)).atZone(WorkingDays.ZONE);
        outside.moveTo(moment.toInstant());
        time = WEEKDAYS.get(moment.getDayOfWeek().getValue() - 1) + " " + SHORT.format(moment);
        look();
    }

    /// One line of the timeline.
    ///
    /// @param letter which dossier, or blank
    void tell(String letter, String what) {
        screen.line("  %-14s %1s  %s".formatted(time, letter, what));
    }

    /// Shows what has arrived.
    void look() {
        inbox.look().forEach(message -> screen.line(" ".repeat(22) + shown(message)));
    }

    private static String shown(Message message) {
        var words =
                (message.kind() == Message.Kind.SMS ? message.text() : message.subject())
                        .replaceAll("\\s+", " ");
        var cut = words.length() > WIDTH ? words.substring(0, WIDTH) + "…" : words;
        var kind = message.kind() == Message.Kind.SMS ? "tin nhắn" : "thư";
        var enclosed =
                message.attachments().isEmpty()
                        ? ""
                        : "  [kèm " + String.join(", ", message.attachments().keySet()) + "]";
        return "→ " + kind + " tới " + message.to() + ": " + cut + enclosed;
    }

    static String written(Instant instant) {
        return LONG.format(instant.atZone(WorkingDays.ZONE));
    }

    /// Waits until something is there.
    ///
    /// @param expected what was promised, for the failure
    /// @param seen what there is instead, for the failure
    <T> T eventually(String expected, Supplier<Optional<T>> look, Supplier<Object> seen) {
        var latest = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > latest) {
                throw new DemonstrationFailed(expected, String.valueOf(seen.get()));
            }
            Pause.of(PAUSE);
        }
    }

    /// Waits for a message among all that came since the beginning.
    Message message(String expected, Predicate<Message> which) {
        return eventually(
                expected,
                () -> {
                    look();
                    return inbox.all().stream().filter(which).findFirst();
                },
                () ->
                        inbox.all().stream()
                                .map(message -> message.to() + ": " + message.subject())
                                .toList());
    }

    void require(boolean kept, String expected, Object seen) {
        if (!kept) {
            throw new DemonstrationFailed(expected, seen.toString());
        }
    }
}
