package vn.lienthong.intake.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.intake.registration.Registrations;
import vn.lienthong.intake.registration.domain.Officer;
import vn.lienthong.intake.registration.input.Fault;
import vn.lienthong.intake.registration.input.RegistrationRequest;
import vn.lienthong.intake.registration.input.RegistrationRequest.Reading;
import vn.lienthong.intake.registration.input.Shortcomings;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;

/// Registers one line as the counter would.
final class LineRegistration {

    private final Registrations registrations;
    private final Offices offices;
    private final Guard guard;
    private final MessageSource messages;

    LineRegistration(
            Registrations registrations, Offices offices, Guard guard, MessageSource messages) {
        this.registrations = registrations;
        this.offices = offices;
        this.guard = guard;
        this.messages = messages;
    }

    /// Why the line was not registered; empty when it was, now or before.
    Optional<String> register(ImportJob job, ImportLine line) {
        List<Fault> faults =
                switch (line) {
                    case ImportLine.Unreadable(int _, Fault fault) -> List.of(fault);
                    case ImportLine.Request(int number, RegistrationRequest request) ->
                            register(job, number, request);
                };
        return faults.isEmpty() ? Optional.empty() : Optional.of(wording(faults, job.language()));
    }

    private List<Fault> register(ImportJob job, int number, RegistrationRequest request) {
        return switch (request.read()) {
            case Reading.Unreadable(List<Fault> faults) -> faults;
            case Reading.Read read when isOutOfReach(job, read.wish().office()) ->
                    List.of(Fault.of("office", "import.line.reach", read.wish().office()));
            case Reading.Read read ->
                    switch (registrations.register(
                            read.wish(),
                            new Officer(job.account(), job.fullName()),
                            requestName(job, number, read))) {
                        case Registrations.Answer.Numbered _ -> List.of();
                        case Registrations.Answer.Insufficient insufficient ->
                                insufficient.shortcomings().stream()
                                        .map(Shortcomings::fault)
                                        .toList();
                    };
        };
    }

    private static String requestName(ImportJob job, int number, Reading.Read read) {
        return read.externalId() == null
                ? "import %s %d".formatted(job.id(), number)
                : "external %s %s".formatted(job.unit(), read.externalId());
    }

    private boolean isOutOfReach(ImportJob job, String office) {
        Caller sender = new Caller(job.account(), job.fullName(), job.unit(), Set.of());
        return offices.find(office).isPresent() && !guard.reaches(sender, office);
    }

    private String wording(List<Fault> faults, Locale language) {
        return faults.stream()
                .map(fault -> {
                    String text =
                            messages.getMessage(fault.key(), fault.args().toArray(), language);
                    return fault.field().isEmpty() ? text : fault.field() + ": " + text;
                })
                .collect(Collectors.joining(" "));
    }
}
