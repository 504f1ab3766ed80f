package vn.lienthong.notification.http;

import static vn.lienthong.notification.providers.OwnSettings.require;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a gateway's answers mean, `.http.answer.*`. A code that is listed says more than the status
/// of the response.
///
/// @param code JSON pointer (RFC 6901) to the code; empty for a gateway that says it all by the
///   status
/// @param id JSON pointer to what it calls the message; empty when it calls it by our own name
/// @param otherCodes what a code means that is in no list
/// @param throttledStatuses statuses of the response that say: too many just now
/// @param refusedStatuses that say: never
/// @param notTakenStatuses that say: certainly not taken. Other statuses from 500 say nothing
record AnswerTable(
        @DefaultValue("") String code,
        @DefaultValue("") String id,
        @DefaultValue List<String> taken,
        @DefaultValue List<String> refused,
        @DefaultValue List<String> throttled,
        @DefaultValue List<String> notTaken,
        @DefaultValue("UNKNOWN") Outcome otherCodes,
        @DefaultValue({"429", "503"}) List<Integer> throttledStatuses,
        @DefaultValue({"400", "413", "422"}) List<Integer> refusedStatuses,
        @DefaultValue List<Integer> notTakenStatuses) {

    AnswerTable {
        require(isPointer(code), "answer.code must be a JSON pointer, such as /data/code");
        require(isPointer(id), "answer.id must be a JSON pointer, such as /data/id");
        taken = List.copyOf(taken);
        refused = List.copyOf(refused);
        throttled = List.copyOf(throttled);
        notTaken = List.copyOf(notTaken);
        throttledStatuses = List.copyOf(throttledStatuses);
        refusedStatuses = List.copyOf(refusedStatuses);
        notTakenStatuses = List.copyOf(notTakenStatuses);
    }

    /// RFC 6901: nothing, or words that each begin with a slash.
    static boolean isPointer(String text) {
        return text.isEmpty() || text.startsWith("/");
    }

    /// What an answer comes to.
    enum Outcome {
        TAKEN,
        REFUSED,
        THROTTLED,
        NOT_TAKEN,
        UNKNOWN
    }

    boolean lists(String word) {
        return taken.contains(word)
                || refused.contains(word)
                || throttled.contains(word)
                || notTaken.contains(word);
    }

    Outcome ofCode(String word) {
        if (taken.contains(word)) {
            return Outcome.TAKEN;
        }
        if (refused.contains(word)) {
            return Outcome.REFUSED;
        }
        if (throttled.contains(word)) {
            return Outcome.THROTTLED;
        }
        return notTaken.contains(word) ? Outcome.NOT_TAKEN : otherCodes;
    }

    /// For a response that carries no code.
    Outcome ofStatus(int status) {
        if (throttledStatuses.contains(status)) {
            return Outcome.THROTTLED;
        }
        if (refusedStatuses.contains(status)) {
            return Outcome.REFUSED;
        }
        if (notTakenStatuses.contains(status)) {
            return Outcome.NOT_TAKEN;
        }
        return switch (status / 100) {
            case 2 -> code.isEmpty() ? Outcome.TAKEN : Outcome.UNKNOWN;
            // Moved, our name or password, a wrong address: nobody has looked at the message.
            case 3, 4 -> Outcome.NOT_TAKEN;
            default -> Outcome.UNKNOWN;
        };
    }
}
