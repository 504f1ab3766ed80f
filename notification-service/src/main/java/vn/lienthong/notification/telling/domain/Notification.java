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
        Instant createdAt,
        Chain chain,
        Progress progress,
        List<Attempt> attempts,
        int parts) {

    public Notification {
        values = Map.copyOf(values);
        attempts = List.copyOf(attempts);
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

    Notification is(Progress next) {
        return new Notification(
                number, key, occasion, channel, audience, to, values, letter, createdAt, chain,
                next, attempts, parts);
    }

    Notification begin(Attempt attempt, Instant machine, int withParts) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(attempt);
        return new Notification(
                number,
                key,
                occasion,
                channel,
                audience,
                to,
                values,
                letter,
                createdAt,
                chain.tried(machine),
                progress,
                more,
                withParts);
    }

    Notification lastAttempt(String result, List<String> references) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(all.removeLast().ended(result, references));
        return new Notification(
                number, key, occasion, channel, audience, to, values, letter, createdAt, chain,
                progress, all, parts);
    }

    Notification again(Instant machine) {
        return new Notification(
                number,
                key,
                occasion,
                channel,
                audience,
                to,
                values,
                letter,
                createdAt,
                chain.next(),
                new Progress.Created(machine),
                attempts,
                parts);
    }
}
