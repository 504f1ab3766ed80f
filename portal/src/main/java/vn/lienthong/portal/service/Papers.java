package vn.lienthong.portal.service;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// routing-service: where the papers of a dossier are, told by the scans of their routing slip.
public final class Papers {
    private final ServiceClient client;

    Papers(ServiceClient client) {
        this.client = client;
    }

    public Trail of(String code) {
        return client.get(Trail.class, "/api/dossiers/{code}/paper", code);
    }

    /// Records that the papers leave the officer's office.
    public Outcome<Scanned> handOver(String code, String key) {
        return client.post(
                Scanned.class, key, Map.of(), "/api/dossiers/{code}/paper/handover", code);
    }

    /// Records that the papers have come to the officer's office.
    public Outcome<Scanned> receive(String code, String key) {
        return client.post(
                Scanned.class, key, Map.of(), "/api/dossiers/{code}/paper/receipt", code);
    }

    /// Phiếu chuyển hồ sơ giấy back to the receiving counter, as PDF.
    public void slipHome(String code, DocumentTarget target) {
        client.document(
                MediaType.APPLICATION_PDF, target, "/api/dossiers/{code}/paper/routing-slip", code);
    }

    /// Records what a scanner read from a routing slip.
    ///
    /// @param direction `OUT` or `IN`
    public Outcome<Scanned> scan(String text, String direction, String key) {
        return client.post(Scanned.class, key, new Scan(text, direction), "/api/paper/scans");
    }

    /// Where paper and record disagree at an office.
    ///
    /// @param kind of the disagreement
    public Page<Difference> differences(String office, String kind, int page, int size) {
        return client.page(
                Difference.class,
                "/api/offices/{office}/paper-reconciliation?kind={kind}&page={page}&size={size}",
                office,
                kind,
                page,
                size);
    }

    /// The papers' own way.
    ///
    /// @param office who has them; absent while they are on the way
    /// @param toOffice where they go, while they are on the way
    /// @param where the same, from a service that tells it apart
    public record Trail(
            @Nullable Named office,
            @Nullable Named toOffice,
            @Nullable Instant since,
            @Nullable Place where,
            List<PaperScan> scans,
            List<Difference> mismatches) {
        public Trail {
            scans = Lists.orEmpty(scans);
            mismatches = Lists.orEmpty(mismatches);
        }

        /// Where the papers are.
        public Place place() {
            return where == null ? new Place(office, toOffice, since) : where;
        }
    }

    /// Where the papers are; nowhere while nobody has scanned anything.
    public record Place(
            @Nullable Named office, @Nullable Named toOffice, @Nullable Instant since) {}

    /// One scan.
    public record PaperScan(
            @Nullable Instant at,
            @Nullable String direction,
            @Nullable Named office,
            @Nullable String actor,
            @Nullable String step,
            @Nullable String stepName) {}

    /// Paper and record disagree.
    ///
    /// @param scannedBy account of who scanned or accepted last
    /// @param what is the matter, or to be done, in the service's words
    public record Difference(
            @Nullable String code,
            @Nullable String step,
            @Nullable String stepName,
            @Nullable Named office,
            @Nullable String kind,
            @Nullable Instant since,
            @JsonAlias("by") @Nullable String scannedBy,
            @JsonAlias("todo") @Nullable String what) {}

    record Scan(String text, String direction) {}

    /// The answer to a scan.
    ///
    /// @param toOffice where the papers go
    public record Scanned(
            @Nullable String code,
            @Nullable String step,
            @JsonAlias("name") @Nullable String stepName,
            @Nullable Named toOffice,
            @Nullable String what) {}
}
