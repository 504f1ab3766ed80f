package vn.lienthong.portal.service;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// routing-service: the desks, the journeys and the citizen's look-up.
public final class Routing {
    private final ServiceClient client;
    private final RoutingDesks desks;

    Routing(ServiceClient client, RoutingDesks desks) {
        this.client = client;
        this.desks = desks;
    }

    /// One page of what lies at an office, soonest due first.
    ///
    /// @param state empty for every state
    /// @param overdue `true` for the late ones only; empty for all
    public Page<DeskEntry> desk(
            String office, String state, String overdue, String words, int page, int size) {
        StringBuilder path =
                new StringBuilder("/api/offices/{office}/desk?page={page}&size={size}");
        List<Object> variables = new ArrayList<>(List.of(office, page, size));
        if (!state.isEmpty()) {
            path.append("&state={state}");
            variables.add(state);
        }
        if (!overdue.isEmpty()) {
            path.append("&overdue={overdue}");
            variables.add(overdue);
        }
        if (!words.isEmpty()) {
            path.append("&q={q}");
            variables.add(words);
        }
        return desks.ofOffice(office).page(DeskEntry.class, path.toString(), variables.toArray());
    }

    public Journey journey(String code) {
        return client.get(Journey.class, "/api/dossiers/{code}/journey", code);
    }

    /// Tells what an officer decided about a step.
    ///
    /// @param action the last word of the address: `acceptance`, `return`, …
    public Outcome<Intake.Ignored> act(
            String code, String step, String action, StepOrder order, String key) {
        return desks.ofStep(code, step)
                .post(
                        Intake.Ignored.class,
                        key,
                        order,
                        "/api/dossiers/{code}/steps/{step}/{action}",
                        code,
                        step,
                        action);
    }

    /// Phiếu kiểm soát quá trình giải quyết hồ sơ, as PDF.
    public void controlSheet(String code, DocumentTarget target) {
        client.document(
                MediaType.APPLICATION_PDF, target, "/api/dossiers/{code}/control-sheet", code);
    }

    /// What the citizen may know; an unknown code and a wrong pin look the same.
    public Tracking tracking(String code, String pin) {
        return client.get(Tracking.class, "/public/dossiers/{code}?pin={pin}", code, pin);
    }

    /// A dossier on a desk.
    public record DeskEntry(
            String code,
            @Nullable Named procedure,
            @Nullable String procedureName,
            @Nullable String step,
            @JsonAlias("name") @Nullable String stepName,
            @Nullable Named fromOffice,
            @Nullable String state,
            @Nullable Instant offeredAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant dueAt,
            @Nullable Boolean late) {}

    /// The way of a dossier through the offices.
    public record Journey(
            String code,
            @Nullable Named procedure,
            @Nullable Integer status,
            @Nullable String statusName,
            @Nullable String procedureName,
            @Nullable Instant originalDueAt,
            @Nullable Instant dueAt,
            List<Named> holders,
            List<JourneyStep> steps,
            List<HistoryEntry> history) {
        public Journey {
            holders = Lists.orEmpty(holders);
            steps = Lists.orEmpty(steps);
            history = Lists.orEmpty(history);
        }
    }

    /// One step of the way.
    ///
    /// @param step absent in what citizens see
    /// @param visit how often the dossier has come to this step
    /// @param workingMinutes what the office used of its working time
    public record JourneyStep(
            @Nullable String step,
            @Nullable Integer visit,
            @Nullable String name,
            @Nullable Named office,
            @Nullable String level,
            @Nullable String state,
            @Nullable Instant offeredAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant dueAt,
            @Nullable Instant completedAt,
            @Nullable Long workingMinutes,
            @Nullable Boolean late) {}

    /// One fact of the history.
    public record HistoryEntry(
            @Nullable Instant at,
            @Nullable String type,
            @Nullable String actor,
            @Nullable Named office,
            @Nullable String step,
            @Nullable String reason) {}

    /// What an officer decides about a step; what does not belong to the action stays out of the
    /// JSON.
    ///
    /// @param toStep the step that a returned dossier goes back to; absent for the one before
    /// @param visit the visit that the officer saw; absent for the latest
    /// @param override asks for papers a second time
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record StepOrder(
            @Nullable String reason,
            @Nullable String note,
            @Nullable String ground,
            @Nullable String legalBasis,
            @Nullable String toStep,
            @Nullable Integer visit,
            @Nullable Boolean override) {}

    /// What the citizen sees.
    public record Tracking(
            String code,
            @Nullable Integer status,
            @Nullable String statusName,
            @Nullable Named procedure,
            @Nullable String procedureName,
            @JsonAlias({"currentOffices", "holders"})
                    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    List<Named> currentOffice,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant originalDueAt,
            @JsonAlias("stepsDone") List<JourneyStep> steps) {
        public Tracking {
            currentOffice = Lists.orEmpty(currentOffice);
            steps = Lists.orEmpty(steps);
        }
    }
}
