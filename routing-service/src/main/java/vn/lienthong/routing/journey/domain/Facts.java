package vn.lienthong.routing.journey.domain;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSupplemented;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;

/// What the history says of each event.
final class Facts {

    private static final String VERSION_1 = ".v1";

    /// A second request to supplement, which the law does not provide for (Nghị định 61/2018/NĐ-CP,
    /// Điều 11 khoản 2 điểm c) and which an officer insisted on.
    static final String SUPPLEMENT_REPEATED = "supplement.repeated";

    private Facts() {}

    static Fact received(DossierReceived e) {
        return dossier(e, null, e.office(), null);
    }

    static Fact offered(StepOffered e) {
        return step(e, null, e.office(), e.step(), e.visit(), null);
    }

    static Fact accepted(StepAccepted e) {
        return step(e, e.actor(), e.office(), e.step(), e.visit(), null);
    }

    static Fact completed(StepCompleted e) {
        return step(e, e.actor(), e.office(), e.step(), e.visit(), e.note());
    }

    static Fact returned(StepReturned e) {
        return step(e, e.actor(), e.office(), e.step(), e.visit(), e.reason());
    }

    static Fact refused(StepRefused e) {
        return step(e, e.actor(), e.office(), e.step(), e.visit(), e.reason());
    }

    static Fact suspended(DossierSuspended e) {
        return step(e, e.actor(), e.office(), e.step(), e.visit(), e.reason());
    }

    static Fact supplementRepeated(DossierSuspended e) {
        return new Fact(
                e.at(),
                SUPPLEMENT_REPEATED,
                e.actor(),
                e.office(),
                e.step(),
                e.visit(),
                e.reason());
    }

    static Fact resumed(DossierResumed e) {
        return step(e, e.actor(), e.office(), e.step(), e.visit(), null);
    }

    static Fact rejected(DossierRejected e) {
        return step(e, e.actor(), e.office(), e.step(), e.visit(), e.reason());
    }

    static Fact processed(DossierProcessed e) {
        return dossier(e, null, e.office(), null);
    }

    static Fact supplemented(DossierSupplemented e) {
        return dossier(e, e.actor(), e.office(), null);
    }

    static Fact paid(DossierPaid e) {
        return dossier(e, e.actor(), e.office(), null);
    }

    static Fact withdrawn(DossierWithdrawn e) {
        return dossier(e, e.actor(), e.office(), e.reason());
    }

    static Fact resultReturned(DossierResultReturned e) {
        return dossier(e, e.actor(), e.office(), null);
    }

    static Fact rescheduled(DeadlineRescheduled e) {
        return dossier(e, null, e.office(), e.cause());
    }

    private static Fact dossier(
            DossierEvent event,
            @Nullable String actor,
            @Nullable String office,
            @Nullable String reason) {
        return new Fact(event.at(), type(event), actor, office, null, 0, reason);
    }

    private static Fact step(
            DossierEvent event,
            @Nullable String actor,
            String office,
            String step,
            int visit,
            @Nullable String reason) {
        return new Fact(event.at(), type(event), actor, office, step, visit, reason);
    }

    private static String type(DossierEvent event) {
        return EventTypes.wireName(event).replace(VERSION_1, "");
    }
}
