package vn.lienthong.routing.journey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contracts.SuspensionGround.EXPERT_OPINION;
import static vn.lienthong.contracts.SuspensionGround.FINANCIAL_OBLIGATION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.Story.hour;
import static vn.lienthong.routing.Story.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;
import vn.lienthong.routing.journey.domain.JourneyState.Rejected;
import vn.lienthong.routing.journey.domain.JourneyState.ResultReturned;
import vn.lienthong.routing.journey.domain.JourneyState.Suspended;
import vn.lienthong.routing.journey.domain.JourneyState.UnderWay;
import vn.lienthong.routing.journey.domain.JourneyState.Withdrawn;

/// Asks the machine itself how it moves, and draws it. `-Ddocs.write=true` writes the document
/// anew.
class JourneyDiagramTest {

    private static final Path DOCUMENT = Path.of("../docs/journey-states.md");

    @Test
    void theDocumentShowsHowTheMachineMoves() throws IOException {
        String drawn = document();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCUMENT, drawn);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(drawn);
    }

    private static String document() {
        Map<String, TreeSet<String>> moves = new TreeMap<>();
        states().forEach(state ->
                events().forEach(event -> {
                    if (Journey.decide(state, event) instanceof Decision.Accepted accepted) {
                        String move = name(state) + " --> " + name(accepted.next());
                        moves.computeIfAbsent(move, _ -> new TreeSet<>())
                                .add(EventTypes.wireName(event).replace(".v1", ""));
                    }
                }));
        String lines =
                moves.entrySet().stream()
                        .map(move ->
                                "    %s : %s"
                                        .formatted(
                                                move.getKey(),
                                                String.join("<br>", move.getValue())))
                        .collect(Collectors.joining("\n"));
        return """
        # The states of a journey

        Drawn by a test that asks the machine ([Journey](../routing-service/src/main/java/vn/lienthong/routing/journey/domain/Journey.java)):
        an arrow is there when some event of that name moves it so. `UnderWay` is status 2 until a desk takes the dossier over, then 4;
        `Suspended` is 5, 6 or 4 by its ground; `Processed` 9, `Rejected` 8, `Withdrawn` 7, `ResultReturned` 10. What is not drawn changes
        nothing.

        ```mermaid
        stateDiagram-v2
        %s
        ```
        """
                .formatted(lines);
    }

    private static String name(@Nullable JourneyState state) {
        return switch (state) {
            case null -> "[*]";
            case UnderWay _ -> "UnderWay";
            case Suspended _ -> "Suspended";
            case Processed _ -> "Processed";
            case Rejected _ -> "Rejected";
            case Withdrawn _ -> "Withdrawn";
            case ResultReturned _ -> "ResultReturned";
        };
    }

    private static Stream<@Nullable JourneyState> states() {
        Given forked = Given.forked();
        Given suspended = forked.when(Story.suspended(5, "tax", 1, TAX, SUPPLEMENT));
        return Stream.of(
                null,
                Given.of(Story.received()).state(),
                forked.state(),
                Given.signing().state(),
                forked.when(Story.completed(5, "tax", 1, TAX)).state(),
                suspended.when(Story.completed(6, "appraise", 1, LAND)).state(),
                suspended.state(),
                suspended.when(Story.suspended(6, "appraise", 1, LAND, EXPERT_OPINION)).state(),
                forked.when(Story.suspended(5, "tax", 1, TAX, FINANCIAL_OBLIGATION)).state(),
                Given.processed().state(),
                forked.when(Story.rejected(5, "tax", 1, TAX)).state(),
                forked.when(Story.withdrawn(5)).state(),
                Given.processed().when(Story.resultReturned(9)).state());
    }

    private static List<DossierEvent> events() {
        Stream<DossierEvent> ofDesks =
                Stream.of("check", "appraise", "tax", "sign")
                        .flatMap(step -> {
                            String office = step.equals("tax") ? TAX : LAND;
                            return Stream.of(
                                    Story.accepted(20, step, 1, office),
                                    Story.refused(20, step, 1, office),
                                    Story.completed(20, step, 1, office),
                                    Story.returned(20, step, 1, office, "check"),
                                    Story.recalled(20, step, 1, office),
                                    Story.suspended(20, step, 1, office, EXPERT_OPINION),
                                    Story.resumed(20, step, 1, office, EXPERT_OPINION),
                                    Story.assigned(20, step, 1, Story.ACTOR),
                                    Story.examined(20, step, 1),
                                    Story.rejected(20, step, 1, office));
                        });
        Stream<DossierEvent> ofOthers =
                Stream.of(
                        Story.received(),
                        imported(List.of(), List.of("check"), true),
                        imported(List.of("check", "appraise", "tax", "sign"), List.of(), false),
                        replanned("appraise"),
                        replanned("tax"),
                        Story.supplemented(20),
                        Story.paid(20),
                        Story.withdrawn(20),
                        Story.resultReturned(20),
                        Story.paperHandedOver(20, null, 0),
                        Story.paperReceived(20, null, 0),
                        Story.deadlineSet(null, 0, hour(300)),
                        Story.rescheduled(null, 0, hour(300), hour(400), "CALENDAR"));
        return Stream.concat(Stream.concat(ofDesks, ofOthers), Story.irrelevant()).toList();
    }

    private static DossierEvent imported(List<String> done, List<String> held, boolean stopped) {
        return Story.imported(
                new ImportedStanding(hour(1), done, held, stopped ? EXPERT_OPINION : null, null));
    }

    private static DossierEvent replanned(String second) {
        return Story.replanned(
                hour(20),
                ReplanCause.NEW_VERSION,
                List.of(
                        step("check", COUNTER, "ward"),
                        step(second, second.equals("tax") ? TAX : LAND, "district", "check")));
    }
}
