package vn.lienthong.routing.paper.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.ImportedStanding;

/// How a dossier came, as far as its papers are concerned; nothing of the applicant.
///
/// @param office receiving counter
/// @param channel `COUNTER`, `ONLINE` or `POSTAL`
/// @param dueAt the promised date as it stands on the receipt
/// @param lead the step whose office leads (cơ quan chủ trì), absent when none does
/// @param paperAt the office that had the papers at first; absent when it came without
/// @param paperSince since when it had them
public record Registration(
        String code,
        Instant at,
        String office,
        String channel,
        String procedure,
        String procedureName,
        Instant dueAt,
        String calendar,
        @Nullable String lead,
        @Nullable String paperAt,
        Instant paperSince) {

    private static final String ONLINE = "ONLINE";

    static Registration of(DossierReceived e) {
        ImportedStanding imported = e.imported();
        return new Registration(
                e.code(),
                e.at(),
                e.office(),
                e.channel(),
                e.procedure(),
                e.procedureName(),
                e.dueAt(),
                e.calendar(),
                e.lead(),
                e.channel().equals(ONLINE) ? null : firstPlace(e),
                imported == null ? e.at() : imported.at());
    }

    /// What was taken over under way has its papers where it is worked on.
    private static String firstPlace(DossierReceived e) {
        ImportedStanding imported = e.imported();
        return imported == null
                ? e.office()
                : e.steps().stream()
                        .filter(step -> imported.held().contains(step.step()))
                        .findFirst()
                        .map(step -> step.office())
                        .orElse(e.office());
    }
}
