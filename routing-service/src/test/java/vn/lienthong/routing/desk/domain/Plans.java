package vn.lienthong.routing.desk.domain;

import static vn.lienthong.routing.Story.CODE;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.hour;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.EarlierStep;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.StepOffered;

/// New plans of the story's dossier, and offers that differ from the story's in one thing.
final class Plans {

    static final Instant NEW_PROMISE = Instant.parse("2026-12-08T10:30:00Z");

    private Plans() {}

    static DossierReplanned replanned(int hour, PlannedStep... steps) {
        return new DossierReplanned(
                CODE,
                hour(hour),
                COUNTER,
                "motcua.thu",
                ReplanCause.WRONG_PROCEDURE,
                "nhầm thủ tục",
                "2.000001",
                1,
                "Thủ tục mới",
                "Đất đai",
                NEW_PROMISE,
                "10wd",
                "END_OF_DAY",
                null,
                List.of(steps),
                null,
                Map.of(SuspensionGround.SUPPLEMENT, Resumption.RESUME));
    }

    static StepOffered held(StepOffered offer, AlreadyHeld held) {
        return offer(offer, offer.limit(), offer.dossierDueAt(), offer.earlier(), held);
    }

    static StepOffered limit(StepOffered offer, String limit) {
        return offer(offer, limit, offer.dossierDueAt(), offer.earlier(), offer.held());
    }

    static StepOffered promising(StepOffered offer, Instant dossierDueAt) {
        return offer(offer, offer.limit(), dossierDueAt, offer.earlier(), offer.held());
    }

    /// As offers were before they named the earlier steps.
    static StepOffered old(StepOffered offer) {
        return offer(offer, offer.limit(), offer.dossierDueAt(), List.of(), offer.held());
    }

    private static StepOffered offer(
            StepOffered offer,
            String limit,
            Instant dossierDueAt,
            List<EarlierStep> earlier,
            @Nullable AlreadyHeld held) {
        return new StepOffered(
                offer.code(),
                offer.at(),
                offer.step(),
                offer.visit(),
                offer.name(),
                offer.office(),
                offer.level(),
                offer.fromOffice(),
                limit,
                offer.dueAt(),
                offer.procedure(),
                offer.procedureName(),
                offer.receivedAt(),
                dossierDueAt,
                offer.firstDesk(),
                offer.fromActor(),
                earlier,
                offer.resumption(),
                held,
                null);
    }
}
