package vn.lienthong.intake.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.intake.calendars.Calendars;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.numbering.Numbering;
import vn.lienthong.intake.numbering.Series;
import vn.lienthong.intake.registration.domain.Admission;
import vn.lienthong.intake.registration.domain.CounterWork;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.Officer;
import vn.lienthong.intake.registration.domain.RegisterDossier;
import vn.lienthong.intake.registration.domain.Shortcoming;
import vn.lienthong.intake.registration.store.Dossiers;

/// Receives dossiers, and refuses them, each under a number of its own.
///
/// A request that names itself is looked up first: repeated after a crash, it finds the dossier
/// that it made and makes no second one.
public final class Registrations {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Dossiers dossiers;
    private final Numbering numbering;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Clock clock;
    private final Supplier<String> lookupPins;
    private final PersonalParts personal;

    Registrations(
            Dossiers dossiers,
            Numbering numbering,
            Catalogue catalogue,
            Calendars calendars,
            Clock clock,
            Supplier<String> lookupPins,
            PersonalParts personal) {
        this.dossiers = dossiers;
        this.numbering = numbering;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.clock = clock;
        this.lookupPins = lookupPins;
        this.personal = personal;
    }

    /// What came of it.
    public sealed interface Answer {

        /// It has its number.
        record Numbered(Dossier dossier) implements Answer {}

        /// It cannot be received; nothing was stored.
        ///
        /// @param shortcomings all of them, at least one
        record Insufficient(List<Shortcoming> shortcomings) implements Answer {}
    }

    /// A dossier that the counter does not take.
    public record RefuseDossier(
            String procedure, String office, Applicant applicant, String reason) {}

    /// What speaks against receiving a dossier now; empty when it would be received.
    public List<Shortcoming> shortcomings(RegisterDossier wish) {
        return switch (examine(wish, now())) {
            case Admission.Finding.Insufficient(List<Shortcoming> shortcomings) -> shortcomings;
            case Admission.Finding.Admissible _ -> List.of();
        };
    }

    private Admission.Finding examine(RegisterDossier wish, Instant at) {
        return Admission.examine(
                wish, new OfTheDay(catalogue, calendars, LocalDate.ofInstant(at, ZONE)), at);
    }

    /// Receives a dossier (tiếp nhận).
    ///
    /// @param request names the request, absent when its sender gave no name
    public Answer register(RegisterDossier wish, Officer officer, @Nullable String request) {
        return register(wish, officer, request, lookupPins.get());
    }

    /// Receives a dossier whose applicant has a pin already.
    ///
    /// @param pin six digits nobody can guess
    public Answer register(
            RegisterDossier wish, Officer officer, @Nullable String request, String pin) {
        Optional<Dossier> earlier = Optional.ofNullable(request).flatMap(dossiers::ofRequest);
        if (earlier.isPresent()) {
            return new Answer.Numbered(earlier.get());
        }
        Instant at = now();
        return switch (examine(wish, at)) {
            case Admission.Finding.Insufficient(List<Shortcoming> shortcomings) ->
                    new Answer.Insufficient(shortcomings);
            case Admission.Finding.Admissible(Admission admission) ->
                    new Answer.Numbered(
                            numbering.next(
                                    new Series(wish.office(), LocalDate.ofInstant(at, ZONE)),
                                    code ->
                                            dossiers.insert(
                                                    code,
                                                    CounterWork.receive(
                                                            admission,
                                                            code,
                                                            officer,
                                                            pin,
                                                            personal.seal(code, wish),
                                                            request))));
        };
    }

    /// Refuses a dossier (từ chối tiếp nhận); it gets a number too, so that the refusal can be
    /// found.
    public Answer refuse(RefuseDossier wish, Officer officer, @Nullable String request) {
        Optional<Dossier> earlier = Optional.ofNullable(request).flatMap(dossiers::ofRequest);
        if (earlier.isPresent()) {
            return new Answer.Numbered(earlier.get());
        }
        Instant at = now();
        LocalDate day = LocalDate.ofInstant(at, ZONE);
        Optional<Procedure> procedure = catalogue.procedure(wish.procedure(), day);
        List<Shortcoming> shortcomings = shortcomings(wish, procedure);
        return procedure.isPresent() && shortcomings.isEmpty()
                ? new Answer.Numbered(
                        numbering.next(
                                new Series(wish.office(), day),
                                code ->
                                        dossiers.insert(
                                                code,
                                                CounterWork.refuse(
                                                        procedure.get(),
                                                        code,
                                                        at,
                                                        wish.office(),
                                                        officer,
                                                        personal.seal(code, wish.applicant(), null)
                                                                .applicant(),
                                                        wish.reason(),
                                                        request))))
                : new Answer.Insufficient(shortcomings);
    }

    private List<Shortcoming> shortcomings(RefuseDossier wish, Optional<Procedure> procedure) {
        List<Shortcoming> shortcomings = new ArrayList<>();
        Optional<Office> office = catalogue.offices().find(wish.office());
        if (procedure.isEmpty()) {
            shortcomings.add(new Shortcoming.UnknownProcedure(wish.procedure()));
        }
        if (office.isEmpty()) {
            shortcomings.add(new Shortcoming.UnknownOffice(wish.office()));
        }
        procedure
                .flatMap(p -> office.filter(o -> !Admission.receives(o, p)))
                .map(o -> new Shortcoming.OfficeDoesNotReceive(o.name()))
                .ifPresent(shortcomings::add);
        return shortcomings;
    }

    // The store keeps milliseconds; what is promised, stored and published must be the same.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
