package vn.lienthong.system.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import vn.lienthong.system.replay.Surface.Account;
import vn.lienthong.system.replay.Surface.Service;

/// What counters do: receive, take money, hand results out.
final class Counter {

    private static final int PROCESSED = 9;

    private final Surface surface;
    private final Staff staff;
    private final Map<String, List<Map<String, Object>>> papers = new ConcurrentHashMap<>();

    Counter(Surface surface, Staff staff) {
        this.surface = surface;
        this.staff = staff;
    }

    /// Receives a dossier, and the money for it.
    Standing receive(Case one) {
        Account account = staff.counter(one.counter());
        JsonNode receipt =
                surface.post(
                        Service.INTAKE,
                        "/api/dossiers",
                        account,
                        Map.of(
                                "procedure", one.matter().code(),
                                "office", one.counter(),
                                "channel", one.channel().name(),
                                "externalId", one.plan() + "-" + one.number(),
                                "applicant",
                                        Map.of(
                                                "kind",
                                                "CITIZEN",
                                                "fullName",
                                                "Người Thử " + (one.number() + 1)),
                                "documents",
                                        papers.computeIfAbsent(
                                                one.matter().code(), this::papersOf)));
        String code = receipt.path("code").asString();
        one.payment()
                .ifPresent(payment ->
                        surface.post(
                                Service.INTAKE,
                                "/api/dossiers/" + code + "/payments",
                                account,
                                Map.of("amount", payment.amount(), "method", payment.method())));
        TreeSet<String> offices = new TreeSet<>();
        receipt.path("legs").forEach(leg -> offices.add(leg.path("office").asString()));
        Instant due = OffsetDateTime.parse(receipt.path("dueAt").asString()).toInstant();
        return new Standing(one, code, due, offices);
    }

    /// Those that must be handed in.
    private List<Map<String, Object>> papersOf(String procedure) {
        List<Map<String, Object>> asked = new ArrayList<>();
        for (JsonNode paper :
                surface.get(Service.INTAKE, "/api/procedures/" + procedure, staff.reports())
                        .path("papers")) {
            if (paper.path("required").asBoolean()) {
                asked.add(
                        Map.of(
                                "code", paper.path("code").asString(),
                                "copies", Math.max(1, paper.path("copies").asInt(1)),
                                "original", paper.path("original").asBoolean()));
            }
        }
        return asked;
    }

    /// Codes of dossiers whose result waits, a page of them.
    List<String> waiting(String office) {
        return surface.get(
                        Service.INTAKE,
                        "/api/dossiers?office=%s&status=%d&size=200".formatted(office, PROCESSED),
                        staff.counter(office))
                .path("items")
                .valueStream()
                .map(item -> item.path("code").asString())
                .toList();
    }

    void handOut(Standing one) {
        surface.post(
                Service.INTAKE,
                "/api/dossiers/" + one.code() + "/result-return",
                staff.counter(one.of().counter()),
                Map.of());
        one.handOut();
    }
}
