package vn.lienthong.notification.http;

import static vn.lienthong.notification.providers.OwnSettings.require;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.lienthong.notification.receipts.Verdict;

/// What a gateway's delivery receipts look like and mean, `.http.receipts.*`.
///
/// @param items JSON pointer to the list of receipts; empty when the body is one receipt or a list
/// @param id JSON pointer, in one receipt, to what the gateway calls the message
/// @param status JSON pointer to the word that the lists below explain
/// @param reason JSON pointer to a code that says why; empty for none
/// @param signature how the gateway proves that it is the sender
record ReceiptTable(
        @DefaultValue("") String items,
        @DefaultValue("/id") String id,
        @DefaultValue("/status") String status,
        @DefaultValue("") String reason,
        @DefaultValue List<String> delivered,
        @DefaultValue List<String> pending,
        @DefaultValue List<String> permanent,
        @DefaultValue List<String> temporary,
        @DefaultValue List<String> technical,
        @Nullable Signature signature) {

    ReceiptTable {
        delivered = List.copyOf(delivered);
        pending = List.copyOf(pending);
        permanent = List.copyOf(permanent);
        temporary = List.copyOf(temporary);
        technical = List.copyOf(technical);
        require(!id.isEmpty() && !status.isEmpty(), "receipts.id and receipts.status are needed");
        require(
                AnswerTable.isPointer(items)
                        && AnswerTable.isPointer(id)
                        && AnswerTable.isPointer(status)
                        && AnswerTable.isPointer(reason),
                "receipts.items, id, status and reason must be JSON pointers, such as /status");
        require(!delivered.isEmpty(), "receipts.delivered is missing");
        require(signature != null, "receipts.signature is missing");
    }

    /// Empty when no list knows the word.
    Optional<Verdict> verdict(String word) {
        if (delivered.contains(word)) {
            return Optional.of(Verdict.DELIVERED);
        }
        if (pending.contains(word)) {
            return Optional.of(Verdict.PENDING);
        }
        if (permanent.contains(word)) {
            return Optional.of(Verdict.PERMANENT_FAILURE);
        }
        if (temporary.contains(word)) {
            return Optional.of(Verdict.TEMPORARY_FAILURE);
        }
        return technical.contains(word) ? Optional.of(Verdict.TECHNICAL_FAILURE) : Optional.empty();
    }

    boolean isSigned(byte[] body, @Nullable String given) {
        return signature != null && given != null && signature.matches(body, given);
    }

    String signatureHeader() {
        return signature == null ? "" : signature.header();
    }
}
