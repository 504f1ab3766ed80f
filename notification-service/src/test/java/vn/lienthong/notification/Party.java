package vn.lienthong.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.ApologyLetterIssued;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.ImportedStanding;

/// An applicant with a dossier, unlike any other.
record Party(String code, @Nullable String phone, @Nullable String mail) {

    static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    static final Instant DUE = Instant.parse("2026-11-27T10:30:00Z");
    static final Instant LATER = Instant.parse("2026-11-30T10:30:00Z");

    static Party any() {
        return new Party(
                "000.10.17.H99-261123-" + UUID.randomUUID().toString().substring(0, 8),
                "0912" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000),
                "hoa." + UUID.randomUUID() + "@example.vn");
    }

    Party withoutMail() {
        return new Party(code, phone, null);
    }

    DossierReceived received() {
        return received(null);
    }

    /// Under way, from other software.
    DossierReceived takenOver() {
        return received(new ImportedStanding(AT, List.of(), List.of(), null, null));
    }

    private DossierReceived received(@Nullable ImportedStanding imported) {
        return new DossierReceived(
                code,
                AT,
                Talk.OFFICE,
                "COUNTER",
                "1.013831",
                1,
                "Đăng ký biến động quyền sử dụng đất",
                "Đất đai",
                DUE,
                "4wd",
                "END_OF_DAY",
                null,
                "province",
                "482913",
                Tickets.of(new Applicant("CITIZEN", "Nguyễn Thị Hòa", null, phone, mail, null)),
                List.of(),
                Map.of(),
                null,
                null,
                imported);
    }

    ApologyLetterIssued letterIssued() {
        return new ApologyLetterIssued(
                code, AT, code + ".1", Talk.OFFICE, "Phạm Văn Bình", "Chờ xác minh", DUE, LATER);
    }
}
