package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierReplanned;

/// What was agreed when the dossier was received (tiếp nhận); it changes only when the dossier goes
/// on by another plan. Nothing of it says who the applicant is; the pin only opens the public
/// look-up.
///
/// @param code dossier code (mã số hồ sơ)
/// @param office receiving counter
/// @param dueAt the promised date as it stands on the receipt
/// @param lead the step whose office leads (chủ trì), absent when none does
/// @param resumption what the end of a suspension does, for every ground that the procedure names
public record Receipt(
        String code,
        Instant at,
        String office,
        String channel,
        String procedure,
        int procedureVersion,
        String procedureName,
        String field,
        Instant dueAt,
        String limit,
        String calendar,
        String lookupPin,
        @Nullable String lead,
        Map<SuspensionGround, Resumption> resumption) {

    public Receipt {
        resumption = Map.copyOf(resumption);
    }

    static Receipt of(DossierReceived received) {
        return new Receipt(
                received.code(),
                received.at(),
                received.office(),
                received.channel(),
                received.procedure(),
                received.procedureVersion(),
                received.procedureName(),
                received.field(),
                received.dueAt(),
                received.limit(),
                received.calendar(),
                received.lookupPin(),
                received.lead(),
                received.resumption());
    }

    /// The receipt by another plan; only a wrong procedure means a new receipt with a new promise.
    Receipt replanned(DossierReplanned event) {
        Instant promised =
                switch (event.cause()) {
                    case WRONG_PROCEDURE -> event.dueAt();
                    case NEW_VERSION, OFFICE_DISSOLVED -> dueAt;
                };
        return new Receipt(
                code,
                at,
                office,
                channel,
                event.procedure(),
                event.procedureVersion(),
                event.procedureName(),
                event.field(),
                promised,
                event.limit(),
                calendar,
                lookupPin,
                event.lead(),
                event.resumption());
    }

    /// What the end of a suspension does, for every ground there is.
    Map<SuspensionGround, Resumption> resumptions() {
        return Arrays.stream(SuspensionGround.values())
                .collect(Collectors.toMap(ground -> ground, this::resumptionAfter));
    }

    Resumption resumptionAfter(SuspensionGround ground) {
        return resumption.getOrDefault(ground, ground.usualResumption());
    }

    /// Says nothing that opens the look-up, so that no log line can.
    @Override
    public String toString() {
        return "Receipt[" + code + "]";
    }
}
