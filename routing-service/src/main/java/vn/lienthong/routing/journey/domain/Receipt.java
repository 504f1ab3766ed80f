package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import java.util.Map;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierReceived;

/// What was agreed when the dossier was received (tiếp nhận); never changes. Nothing of it says who
/// the applicant is; the pin only opens the public look-up.
///
/// @param code dossier code (mã số hồ sơ)
/// @param office receiving counter
/// @param dueAt the promised date as it stands on the receipt
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
                received.resumption());
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
