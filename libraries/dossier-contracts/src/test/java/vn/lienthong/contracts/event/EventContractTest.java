package vn.lienthong.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The stored examples are the contract. `-Dcontract.write=true` writes the example and the schema
/// of a new type; those of an existing type are never rewritten by it.
class EventContractTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/examples");
    private static final Path EARLIER = Path.of("src/test/resources/earlier-examples");
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    static Stream<EventTypes.Entry> types() {
        return EventTypes.entries().stream();
    }

    static Stream<Path> earlierExamples() throws IOException {
        try (Stream<Path> files = Files.list(EARLIER)) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsWrittenEqualsTheStoredExample(EventTypes.Entry type) throws IOException {
        DossierEvent sample = Samples.of(type.record());
        String written = JSON.writeValueAsString(sample) + "\n";
        assertThat(stored(EXAMPLES.resolve(type.wireName() + ".json"), written)).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theStoredExampleIsReadAndUnknownFieldsAreIgnored(EventTypes.Entry type)
            throws IOException {
        Path file = EXAMPLES.resolve(type.wireName() + ".json");
        ObjectNode example = (ObjectNode) JSON.readTree(Files.readString(file));
        example.put("a-field-of-the-future", 1);
        assertThat((Object) JSON.treeToValue(example, type.record()))
                .isEqualTo(Samples.of(type.record()));
    }

    @ParameterizedTest
    @MethodSource("earlierExamples")
    void whatWasPublishedBeforeAFieldCameIsStillRead(Path file) throws IOException {
        String wireName = file.getFileName().toString().replaceFirst("-\\d+\\.json$", "");
        Class<? extends DossierEvent> type = EventTypes.record(wireName).orElseThrow();
        DossierEvent read = JSON.treeToValue(JSON.readTree(Files.readString(file)), type);
        assertThat(read.code()).isEqualTo(Samples.of(type).code());
        assertThat((Object) JSON.treeToValue(JSON.<JsonNode>valueToTree(read), type))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaListsWhatTheRecordCarries(EventTypes.Entry type) throws IOException {
        String schema = JSON.writeValueAsString(Schemas.of(type)) + "\n";
        assertThat(stored(SCHEMAS.resolve(type.wireName() + ".json"), schema)).isEqualTo(schema);
    }

    @Test
    void theTableTheSealedTypesAndTheFilesListTheSameNames() throws IOException {
        assertThat(EventTypes.entries())
                .extracting(EventTypes.Entry::record)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(DossierEvent.class.getPermittedSubclasses())
                                .<Class<? extends DossierEvent>>map(
                                        c -> c.asSubclass(DossierEvent.class))
                                .toList());
        List<String> names =
                EventTypes.entries().stream().map(e -> e.wireName() + ".json").sorted().toList();
        assertThat(files(EXAMPLES)).isEqualTo(names);
        assertThat(files(SCHEMAS)).isEqualTo(names);
    }

    @Test
    void theDocumentListsEveryTypeWithItsTopicAndFields() throws IOException {
        Path page = Path.of("../../docs/events.md");
        String table =
                EventTypes.entries().stream()
                        .map(e ->
                                "| `%s` | `%s` | %s |"
                                        .formatted(
                                                e.topic() == null
                                                        ? Topics.handoff("<level>")
                                                        : e.topic(),
                                                e.wireName(),
                                                Arrays.stream(e.record().getRecordComponents())
                                                        .map(c -> "`" + c.getName() + "`")
                                                        .collect(Collectors.joining(" "))))
                        .collect(Collectors.joining("\n"));
        assertThat(Files.readString(page)).contains(table);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeIsFoundByItsWireNameAndHasATopic(EventTypes.Entry type) {
        DossierEvent sample = Samples.of(type.record());
        assertThat(EventTypes.wireName(sample)).isEqualTo(type.wireName());
        assertThat(EventTypes.record(type.wireName())).contains(type.record());
        assertThat(EventTypes.topic(sample)).startsWith("lienthong.");
    }

    @Test
    void aTypeOfTheFutureIsUnknownAndNotAnError() {
        assertThat(EventTypes.record("dossier.teleported.v1")).isEmpty();
    }

    @Test
    void anApplicantIsNeverPrinted() {
        assertThat(Samples.of(DossierReceived.class).toString())
                .doesNotContain("Hoà", "0912000001", "hoa.nguyen");
    }

    private static String stored(Path file, String fresh) throws IOException {
        if (Boolean.getBoolean("contract.write") && !Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, fresh);
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return List.copyOf(
                    files.map(f -> f.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
