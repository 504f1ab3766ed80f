package vn.lienthong.intake.payments.domain;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.intake.registration.domain.ApplicantOnFile;
import vn.lienthong.intake.registration.domain.Channel;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.DossierState;
import vn.lienthong.intake.registration.domain.Officer;
import vn.lienthong.intake.registration.domain.Payment;
import vn.lienthong.intake.registration.domain.Promise;
import vn.lienthong.intake.registration.domain.Submission;
import vn.lienthong.intake.registration.domain.Suspension;

/// Dossiers that wait for money, or do not.
final class Fees {

    static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    static final String CODE = "W1.C-261123-0001";

    private Fees() {}

    static Dossier.Promised awaitingPayment(Payment... payments) {
        return in(
                new DossierState.AwaitingPayment(
                        List.of(
                                new Suspension(
                                        NOW,
                                        "tham-dinh",
                                        1,
                                        "W1.C",
                                        "an",
                                        SuspensionGround.FINANCIAL_OBLIGATION,
                                        "Nộp phí",
                                        null,
                                        false))),
                payments);
    }

    static Dossier.Promised in(DossierState state, Payment... payments) {
        return new Dossier.Promised(
                submission(),
                new Dossier.Receipt(
                        Channel.COUNTER,
                        "3wd",
                        "END_OF_DAY",
                        null,
                        "province",
                        new Promise(NOW, List.of()),
                        "123456",
                        List.of(),
                        null),
                state,
                NOW,
                List.of(),
                List.of(),
                List.of(payments),
                new LinkedHashSet<>(),
                true,
                null,
                List.of());
    }

    static Dossier.Refused refused() {
        return new Dossier.Refused(submission(), "Không đủ");
    }

    private static Submission submission() {
        return new Submission(
                CODE,
                NOW,
                "W1.C",
                new Officer("motcua.w1", "Trần Thị Mai"),
                "1.001612",
                1,
                "Đăng ký hộ kinh doanh",
                "Kinh doanh",
                new ApplicantOnFile(new SealedApplicant("CITIZEN", null), List.of()),
                null);
    }
}
