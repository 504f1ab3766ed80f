package vn.lienthong.notification.telling.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;

/// One message about a dossier.
///
/// @param number from 1 within the dossier
/// @param key deterministic from the fact, the recipient and the channel: the same fact never makes
///   two messages
/// @param to phone number or mail address; empty when there is none
/// @param values what the fact says, for the template
/// @param letter id of the apology letter to be attached
/// @param alternative where the same is told when this fails; absent when it is told there anyway
/// @param createdAt business time
/// @param attempts oldest first, of all chains
/// @param parts how many parts the text takes; 0 until it was written
public record Notification(
        int number,
        String key,
        Occasion occasion,
        Channel channel,
        Audience audience,
        String to,
        Map<String, String> values,
        @Nullable String letter,
        @Nullable Alternative alternative,
        Instant createdAt,
        Chain chain,
        Progress progress,
        List<Attempt> attempts,
        int parts) {

    public Notification {
        values = Map.copyOf(values);
        attempts = List.copyOf(attempts);
    }

    static String key(String fact, Audience audience, Channel channel) {
        return "%s/%s/%s".formatted(fact, audience, channel);
    }

    /// What happened, as it stands in the keys of all messages about it.
    public String fact() {
        return key.substring(0, key.length() - "/%s/%s".formatted(audience, channel).length());
    }

    /// Name of the message everywhere outside: `<dossier code>~<number>`.
    public String id(String code) {
        return code + "~" + number;
    }

    /// What the provider is told as the message's own name: the same whenever the same sending is
    /// tried, another when somebody sends it again.
    public String reference(String code) {
        return chain.number() == 0 ? id(code) : id(code) + "." + chain.number();
    }

    /// Who was asked last in this sending; empty before the first try.
    public String lastProvider() {
        return chain.tries() == 0 ? "" : attempts.getLast().provider();
    }

    Notification is(Progress next) {
        return with(chain, next, attempts, parts);
    }

    Notification begin(Attempt attempt, Instant machine, int withParts) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(attempt);
        return with(chain.tried(machine), progress, more, withParts);
    }

    Notification lastAttempt(String result, List<String> references) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(all.removeLast().ended(result, references));
        return with(chain, progress, all, parts);
    }

    /// Without the last attempt, which was none.
    Notification undone() {
        return with(chain.untried(), progress, attempts.subList(0, attempts.size() - 1), parts);
    }

    Notification again(Instant machine) {
        return with(chain.next(), new Progress.Created(machine), attempts, parts);
    }

    private Notification with(
            Chain nextChain, Progress nextProgress, List<Attempt> nextAttempts, int nextParts) {
        return new Notification(
                number,
                key,
                occasion,
                channel,
                audience,
                to,
                values,
                letter,
                alternative,
                createdAt,
                nextChain,
                nextProgress,
                nextAttempts,
                nextParts);
    }

    /// The same fact by another way.
    Notification elsewhere(int nextNumber, Alternative way, Moment now) {
        return new Notification(
                nextNumber,
                key(fact(), audience, way.channel()),
                occasion,
                way.channel(),
                audience,
                way.to(),
                values,
                letter,
                null,
                now.business(),
                Chain.FIRST,
                new Progress.Created(now.machine()),
                List.of(),
                0);
    }

    /// Without anything personal.
    Notification forgotten() {
        return new Notification(
                number,
                key,
                occasion,
                channel,
                audience,
                "",
                Map.of(),
                letter,
                null,
                createdAt,
                chain,
                progress.open() ? new Progress.Suppressed("FORGOTTEN") : progress,
                attempts,
                parts);
    }
}
