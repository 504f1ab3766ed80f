package vn.lienthong.intake.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.intake.imports.ImportRequest.Reading;
import vn.lienthong.intake.registration.BulkRegistrations;
import vn.lienthong.intake.registration.BulkRegistrations.Item;
import vn.lienthong.intake.registration.BulkRegistrations.Result;
import vn.lienthong.intake.registration.domain.Officer;
import vn.lienthong.intake.registration.domain.Shortcoming;
import vn.lienthong.intake.registration.input.Fault;
import vn.lienthong.intake.registration.input.Shortcomings;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;

/// Receives lines as the counter would.
final class LineRegistration {

    private final BulkRegistrations registrations;
    private final StatusWords words;
    private final Offices offices;
    private final Guard guard;
    private final MessageSource messages;

    LineRegistration(
            BulkRegistrations registrations,
            StatusWords words,
            Offices offices,
            Guard guard,
            MessageSource messages) {
        this.registrations = registrations;
        this.words = words;
        this.offices = offices;
        this.guard = guard;
        this.messages = messages;
    }

    /// What came of a line.
    sealed interface Outcome {

        record Accepted() implements Outcome {}

        /// Its dossier was here already.
        record Repeated() implements Outcome {}

        record Rejected(Rejection rejection) implements Outcome {}
    }

    /// Receives them together; the outcomes are in their order.
    List<Outcome> receive(ImportJob job, List<ImportLine> lines) {
        Map<Integer, Outcome> outcomes = new HashMap<>();
        List<Item> items = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            ImportLine line = lines.get(at);
            switch (read(job, line)) {
                case Line.Sound(Item item) -> {
                    items.add(item);
                    places.add(at);
                }
                case Line.Faulty(List<Fault> faults) ->
                        outcomes.put(at, rejected(job, line, faults));
            }
        }
        List<Result> results =
                registrations.receive(items, new Officer(job.account(), job.fullName()));
        for (int i = 0; i < results.size(); i++) {
            int at = places.get(i);
            outcomes.put(at, outcome(job, lines.get(at), results.get(i)));
        }
        return IntStream.range(0, lines.size())
                .mapToObj(at -> Objects.requireNonNull(outcomes.get(at)))
                .toList();
    }

    /// The line cannot be received for a reason that lies with us.
    Outcome fault(ImportJob job, ImportLine line) {
        return rejected(job, line, List.of(Fault.of("", "import.line.fault")));
    }

    private sealed interface Line {

        record Sound(Item item) implements Line {}

        record Faulty(List<Fault> faults) implements Line {}
    }

    private Line read(ImportJob job, ImportLine line) {
        return switch (line) {
            case ImportLine.Skipped skipped ->
                    throw new IllegalArgumentException("Line %d again".formatted(skipped.number()));
            case ImportLine.Unreadable(int _, Fault fault) -> new Line.Faulty(List.of(fault));
            case ImportLine.Request(int number, ImportRequest request) ->
                    switch (request.read(words)) {
                        case Reading.Unreadable(List<Fault> faults) -> new Line.Faulty(faults);
                        case Reading.Read read when isOutOfReach(job, read.wish().office()) ->
                                new Line.Faulty(
                                        List.of(
                                                Fault.of(
                                                        "office",
                                                        "import.line.reach",
                                                        read.wish().office())));
                        case Reading.Read read -> new Line.Sound(item(job, number, read));
                    };
        };
    }

    private static Item item(ImportJob job, int number, Reading.Read read) {
        String occasion = "import %s %d".formatted(job.id(), number);
        return new Item(
                read.wish(),
                read.underWay(),
                read.code(),
                requestName(job, read, occasion),
                occasion);
    }

    /// The sender's own id; else the number that it brings; else only this import knows it again.
    private static String requestName(ImportJob job, Reading.Read read, String occasion) {
        if (read.externalId() != null) {
            return "external %s %s".formatted(job.unit(), read.externalId());
        }
        return read.code() == null ? occasion : "code " + read.code();
    }

    private Outcome outcome(ImportJob job, ImportLine line, Result result) {
        return switch (result) {
            case Result.Received _ -> new Outcome.Accepted();
            case Result.Repeated _ -> new Outcome.Repeated();
            case Result.CodeTaken(String code) ->
                    rejected(job, line, List.of(Fault.of("code", "import.code.taken", code)));
            case Result.Insufficient(List<Shortcoming> shortcomings) ->
                    rejected(job, line, shortcomings.stream().map(Shortcomings::fault).toList());
        };
    }

    private boolean isOutOfReach(ImportJob job, String office) {
        Caller sender = new Caller(job.account(), job.fullName(), job.unit(), Set.of());
        return offices.find(office).isPresent() && !guard.reaches(sender, office);
    }

    private Outcome rejected(ImportJob job, ImportLine line, List<Fault> faults) {
        return new Outcome.Rejected(
                new Rejection(
                        line.number(), faults.getFirst().field(), wording(faults, job.language())));
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
