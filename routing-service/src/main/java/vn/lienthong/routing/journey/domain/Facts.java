package vn.lienthong.routing.journey.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSupplemented;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepAssigned;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepExamined;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRecalled;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;

/// What the history says of each event. `reason` is what the officer gave as one, or the one thing
/// that the event tells beside: the officer of an assignment, the other office of a paper's way.
final class Facts {

    private static final String VERSION_1 = ".v1";

    /// A second request to supplement, which the law does not provide for (Nghị định 61/2018/NĐ-CP,
    /// Điều 11 khoản 2 điểm c) and which an officer insisted on.
    static final String SUPPLEMENT_REPEATED = "supplement.repeated";

    /// What other software had made of the dossier before it was taken over.
    static final String IMPORTED = "dossier.imported";

    static final String PROCESSED = "dossier.processed";
    static final String REJECTED = "dossier.rejected";
    static final String WITHDRAWN = "dossier.withdrawn";
    static final String RESULT_RETURNED = "dossier.result-returned";
    private static final Set<String> ENDS = Set.of(PROCESSED, REJECTED, WITHDRAWN, RESULT_RETURNED);
    private static final String SUPPLEMENTED = "dossier.supplemented";

    private Facts() {}

    static boolean isEnd(Fact fact) {
        return ENDS.contains(fact.type());
    }

    static boolean isSupplement(Fact fact) {
        return fact.type().equals(SUPPLEMENTED);
    }

    static Fact received(DossierReceived e) {
        return dossier(e, null, e.office(), null);
    }

    static Fact imported(DossierReceived e, ImportedStanding standing) {
        SuspensionGround ground = standing.ground();
        String told =
                "Đã xong: %s. Đang xử lý: %s."
                        .formatted(steps(standing.done()), steps(standing.held()));
        return new Fact(
                standing.at(),
                IMPORTED,
                null,
                e.office(),
                null,
                0,
                ground == null ? told : "%s Tạm dừng: %s.".formatted(told, ground));
    }

    private static String steps(List<String> steps) {
        return steps.isEmpty() ? "không có" : String.join(", ", steps);
    }

    static Fact replanned(DossierReplanned e) {
        return dossier(e, e.actor(), e.office(), words(e.cause()) + ": " + e.reason());
    }

    private static String words(ReplanCause cause) {
        return switch (cause) {
            case NEW_VERSION -> "Chuyển sang phiên bản mới của thủ tục";
            case WRONG_PROCEDURE -> "Tiếp nhận sai thủ tục";
            case OFFICE_DISSOLVED -> "Cơ quan giải thể, cơ quan kế thừa xử lý";
        };
    }

    static Fact offered(StepOffered e) {
        return step(e, null, e.office(), e.step(), e.visit(), null);
    }

    static Fact accepted(StepAccepted e) {
        return step(e, e.actor(), e.office(), e.step(), e.visit(), null);
    }

    static Fact assigned(StepAssigned e) {
        return step(e, e.actor(), e.office(), e.step(), e.visit(), e.officer());
    }

    static Fact examined(StepExamined e) {
        return step(e, e.actor(), e.office(), e.step(), e.visit(), e.note());
    }

    static Fact handedOver(PaperHandedOver e) {
        return step(e, e.actor(), e.office(), e.step(), e.visit(), e.toOffice());
    }

    static Fact paperReceived(PaperReceived e) {
        return step(e, e.actor(), e.office(), e.step(), e.visit(), e.fromOffice());
    }

    static Fact completed(StepCompleted e) {
        return step(e, e.actor(), e.office(), e.step(), e.visit(), e.note());
    }

    static Fact returned(StepReturned e) {
        return step(e, e.actor(), e.office(), e.step(), e.visit(), e.reason());
    }

    static Fact recalled(StepRecalled e) {
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
            @Nullable String step,
            int visit,
            @Nullable String reason) {
        return new Fact(event.at(), type(event), actor, office, step, visit, reason);
    }

    private static String type(DossierEvent event) {
        return EventTypes.wireName(event).replace(VERSION_1, "");
    }
}
