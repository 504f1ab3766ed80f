package vn.lienthong.intake.preview;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.intake.calendars.Calendars;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.catalogue.Drafts;
import vn.lienthong.intake.registration.domain.Admission;
import vn.lienthong.intake.registration.domain.Promise;
import vn.lienthong.intake.registration.domain.Prospect;
import vn.lienthong.intake.registration.domain.Shortcoming;
import vn.lienthong.intake.registration.input.Fault;
import vn.lienthong.intake.registration.input.Shortcomings;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.workingtime.WorkingCalendar;

/// Says what a counter would promise by a procedure that is being written, beside what it promises
/// by the version in force. The dates are those of a registration; nothing is stored.
@RestController
@Roles(Role.OPERATIONS)
@RevealsNothing
class PreviewController {

    private final Drafts drafts;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Clock clock;
    private final MessageSource messages;

    PreviewController(
            Drafts drafts,
            Catalogue catalogue,
            Calendars calendars,
            Clock clock,
            MessageSource messages) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.clock = clock;
        this.messages = messages;
    }

    record LegView(
            String step,
            String name,
            String office,
            String officeName,
            String level,
            String limit,
            Instant dueAt,
            List<String> after) {}

    /// What is promised by one version.
    ///
    /// @param dueAt absent, as the legs are, when nothing can be promised
    /// @param why nothing can be promised, in sentences
    record PromiseView(
            int version,
            String limit,
            @Nullable Instant dueAt,
            List<LegView> legs,
            List<String> why) {}

    /// @param present by the version in force on that day; absent when there is none
    record MomentView(
            Occasion.Kind occasion,
            Instant receivedAt,
            PromiseView planned,
            @Nullable PromiseView present) {}

    /// @param office the counter that would receive
    record PreviewView(
            String code, int version, String office, String officeName, List<MomentView> items) {}

    @PostMapping(
            path = "/api/procedures/preview",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", "application/json"})
    PreviewView preview(
            Caller caller,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String receivedAt,
            @RequestBody byte[] body,
            Locale language) {
        @Nullable Instant chosen = receivedAt == null ? null : moment(receivedAt);
        Procedure draft = drafts.read(body, language);
        Office counter = office == null ? counterFor(draft) : office(office);
        WorkingCalendar calendar = calendars.get(catalogue.calendarOf(counter));
        return new PreviewView(
                draft.code(),
                draft.version(),
                counter.code(),
                counter.name(),
                Occasion.of(calendar, chosen, clock.instant()).stream()
                        .map(occasion -> moment(draft, counter, calendar, occasion, language))
                        .toList());
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw Problem.badRequest("request.unreadable").error("receivedAt", "preview.moment");
        }
    }

    private Office office(String code) {
        return catalogue
                .offices()
                .find(code)
                .orElseThrow(() ->
                        Problem.unprocessable("request.insufficient")
                                .error("office", "office.unknown", code));
    }

    /// Any counter that receives it will do: the ways differ in their offices, not in their dates,
    /// unless a counter has a calendar of its own.
    private Office counterFor(Procedure draft) {
        return catalogue.offices().all().stream()
                .filter(one -> Admission.receives(one, draft))
                .findFirst()
                .orElseThrow(() ->
                        Problem.unprocessable("request.insufficient")
                                .error("office", "preview.no-counter"));
    }

    private MomentView moment(
            Procedure draft,
            Office counter,
            WorkingCalendar calendar,
            Occasion occasion,
            Locale language) {
        Optional<Procedure> inForce =
                catalogue.procedure(
                        draft.code(), LocalDate.ofInstant(occasion.at(), calendar.zone()));
        return new MomentView(
                occasion.kind(),
                occasion.at(),
                promised(draft, counter, calendar, occasion.at(), language),
                inForce.map(present ->
                                promised(present, counter, calendar, occasion.at(), language))
                        .orElse(null));
    }

    private PromiseView promised(
            Procedure procedure,
            Office counter,
            WorkingCalendar calendar,
            Instant at,
            Locale language) {
        return switch (Prospect.of(procedure, counter, catalogue.offices(), calendar, at)) {
            case Prospect.Promised(Promise promise) ->
                    new PromiseView(
                            procedure.version(),
                            procedure.limit(),
                            promise.dueAt(),
                            promise.steps().stream().map(this::leg).toList(),
                            List.of());
            case Prospect.Impossible(List<Shortcoming> why) ->
                    new PromiseView(
                            procedure.version(),
                            procedure.limit(),
                            null,
                            List.of(),
                            why.stream().map(one -> sentence(one, language)).toList());
        };
    }

    private String sentence(Shortcoming why, Locale language) {
        Fault fault = Shortcomings.fault(why);
        return messages.getMessage(fault.key(), fault.args().toArray(), language);
    }

    private LegView leg(PlannedStep step) {
        return new LegView(
                step.step(),
                step.name(),
                step.office(),
                catalogue.offices().find(step.office()).map(Office::name).orElse(step.office()),
                step.level(),
                step.limit(),
                step.dueAt(),
                step.after());
    }
}
