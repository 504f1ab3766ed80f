package vn.lienthong.notification.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.notification.receipts.ReceiptNote;
import vn.lienthong.notification.receipts.Verdict;

/// Reads one gateway's delivery receipts by its table.
final class ReceiptReader {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptReader.class);
    private static final Pattern HARMLESS = Pattern.compile("[\\w.-]{1,32}");
    private static final int LONGEST_ID = 200;

    private final String provider;
    private final ReceiptTable table;
    private final JsonMapper json;
    private final JsonPointer items;
    private final JsonPointer id;
    private final JsonPointer status;
    private final JsonPointer reason;

    /// @throws IllegalArgumentException when a pointer is none
    ReceiptReader(String provider, ReceiptTable table, JsonMapper json) {
        this.provider = provider;
        this.table = table;
        this.json = json;
        this.items = JsonPointer.compile(table.items());
        this.id = JsonPointer.compile(table.id());
        this.status = JsonPointer.compile(table.status());
        this.reason = JsonPointer.compile(table.reason());
    }

    /// @param unreadable how many receipts had no id or no status, or the body as a whole had none
    record Read(List<ReceiptNote> notes, int unreadable) {
        Read {
            notes = List.copyOf(notes);
        }
    }

    String signatureHeader() {
        return table.signatureHeader();
    }

    boolean isGenuine(byte[] body, @Nullable String signature) {
        return table.isSigned(body, signature);
    }

    Read read(byte[] body) {
        JsonNode found;
        try {
            found = json.readTree(body).at(items);
        } catch (JacksonException e) {
            return new Read(List.of(), 1);
        }
        List<ReceiptNote> notes = new ArrayList<>();
        int unreadable = 0;
        for (JsonNode item : found.isArray() ? found : List.of(found)) {
            Optional<ReceiptNote> note = note(item);
            note.ifPresent(notes::add);
            unreadable += note.isEmpty() ? 1 : 0;
        }
        return new Read(notes, unreadable);
    }

    private Optional<ReceiptNote> note(JsonNode item) {
        String reference = item.at(id).asString("");
        String word = item.at(status).asString("");
        if (reference.isEmpty() || reference.length() > LONGEST_ID || word.isEmpty()) {
            return Optional.empty();
        }
        Verdict verdict = table.verdict(word).orElseGet(() -> unlisted(word));
        String why = table.reason().isEmpty() ? "" : harmless(item.at(reason).asString(""));
        return Optional.of(
                new ReceiptNote(
                        provider,
                        reference,
                        verdict,
                        switch (verdict) {
                            case PENDING, DELIVERED -> "";
                            case PERMANENT_FAILURE, TEMPORARY_FAILURE, TECHNICAL_FAILURE ->
                                    (harmless(word) + " " + why).strip();
                        }));
    }

    /// A word that nobody explained must not end a message: the gateway may say more.
    private Verdict unlisted(String word) {
        LOG.warn("{}: no list explains the receipts' word {}", provider, harmless(word));
        return Verdict.PENDING;
    }

    private static String harmless(String word) {
        return HARMLESS.matcher(word).matches() ? word : "?".repeat(Math.min(1, word.length()));
    }
}
