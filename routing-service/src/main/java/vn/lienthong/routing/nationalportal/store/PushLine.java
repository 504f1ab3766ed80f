package vn.lienthong.routing.nationalportal.store;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.routing.nationalportal.domain.Push;

/// A push as lists show it; nothing personal.
///
/// @param status the national portal's number
/// @param nextTryAt absent unless it waits
/// @param reason what was answered last, absent before and when it was taken
/// @param takenAt when the portal took it, absent before
public record PushLine(
        String dossier,
        Push.Kind kind,
        int status,
        Instant at,
        int tries,
        @Nullable Instant nextTryAt,
        @Nullable String reason,
        @Nullable Instant takenAt,
        Push.State state) {

    static Document write(Push push) {
        Document document =
                new Document("kind", push.kind().name())
                        .append("status", push.status().number())
                        .append("at", push.at())
                        .append("state", push.state().name())
                        .append("tries", push.tries());
        if (push.state() == Push.State.PENDING) {
            document.append("nextTryAt", push.nextTryAt());
        }
        if (!push.reason().isEmpty()) {
            document.append("reason", push.reason());
        }
        if (push.takenAt() != null) {
            document.append("takenAt", push.takenAt());
        }
        return document;
    }

    static PushLine read(String dossier, Document line) {
        return new PushLine(
                dossier,
                Push.Kind.valueOf(line.getString("kind")),
                DossierStatus.ofNumber(line.getInteger("status")).number(),
                line.getDate("at").toInstant(),
                line.getInteger("tries"),
                instant(line, "nextTryAt"),
                line.getString("reason"),
                instant(line, "takenAt"),
                Push.State.valueOf(line.getString("state")));
    }

    private static @Nullable Instant instant(Document line, String field) {
        @Nullable Date date = line.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
