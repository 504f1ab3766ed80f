package vn.lienthong.routing.nationalportal.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRefused;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.Tickets;
import vn.lienthong.routing.nationalportal.domain.Hearing;
import vn.lienthong.routing.nationalportal.domain.Message;
import vn.lienthong.routing.nationalportal.domain.NationalDossier;
import vn.lienthong.routing.nationalportal.domain.Push;

/// What is sent equals the stored examples, field by field: they are the contract with the national
/// portal.
class MessageContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Path WRITTEN = Path.of("target", "national-portal");

    private final MessageJson messages =
            new MessageJson(
                    Offices.of(
                            List.of(
                                    office(COUNTER, "Bộ phận Một cửa phường Bình An"),
                                    office(LAND, "Chi nhánh Văn phòng đăng ký đất đai"))),
                    Tickets::open);

    private static Office office(String code, String name) {
        return new Office(
                code,
                name,
                name,
                "ward",
                "ONE_STOP_COUNTER",
                null,
                List.of(),
                null,
                "hop.thu@example.vn",
                "",
                new Office.Head("Nguyễn Văn Thử", "Giám đốc", "thu@example.vn", ""),
                List.of());
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void everyStatusIsToldAsInItsExample(DossierStatus status) throws IOException {
        isAsStored("dong-bo-%02d.json".formatted(status.number()), last(status));
    }

    @Test
    void everyDeedIsToldAsInItsExample() throws IOException {
        List<Message> progress =
                heard(
                                Story.received(),
                                Story.accepted(1, "check", 1, COUNTER),
                                Story.completed(2, "check", 1, COUNTER),
                                Story.refused(3, "tax", 1, TAX),
                                Story.returned(4, "appraise", 1, LAND, null),
                                Story.recalled(5, "check", 1, COUNTER),
                                Story.suspended(
                                        6, "check", 1, COUNTER, SuspensionGround.EXPERT_OPINION),
                                Story.resumed(
                                        7, "check", 1, COUNTER, SuspensionGround.EXPERT_OPINION))
                        .stream()
                        .filter(Message.Progress.class::isInstance)
                        .toList();
        assertThat(progress).hasSize(7);
        for (int i = 0; i < progress.size(); i++) {
            isAsStored("tien-do-%d.json".formatted(i + 1), progress.get(i));
        }
    }

    @Test
    void thePersonalPartsOfAMessageAreKnown() {
        assertThat(messages.personal(last(DossierStatus.RECEIVED)))
                .containsExactly("Lê Thị Thử", "000000000017", "0912000777", "thu@example.vn");
        assertThat(
                        messages.personal(
                                heard(Story.received(), Story.accepted(1, "check", 1, COUNTER))
                                        .getLast()))
                .isEmpty();
    }

    private static Message last(DossierStatus status) {
        return switch (status) {
            // What was only registered is no dossier yet and is never told by itself.
            case REGISTERED -> registered((Message.Status) heard(received("ONLINE")).getLast());
            case RECEIVED -> heard(received("COUNTER")).getLast();
            case REFUSED_AT_INTAKE -> heard(refused()).getLast();
            case BEING_PROCESSED ->
                    heard(received("POSTAL"), Story.accepted(1, "check", 1, COUNTER)).get(1);
            case SUPPLEMENT_REQUIRED -> paused(SuspensionGround.SUPPLEMENT);
            case PAYMENT_REQUIRED -> paused(SuspensionGround.FINANCIAL_OBLIGATION);
            case WITHDRAWAL_ASKED_FOR -> heard(received("COUNTER"), Story.withdrawn(4)).getLast();
            case PROCESSING_STOPPED ->
                    heard(received("COUNTER"), Story.rejected(4, "check", 1, COUNTER)).getLast();
            case PROCESSED -> heard(received("COUNTER"), Story.processed(5)).getLast();
            case RESULT_RETURNED ->
                    heard(received("COUNTER"), Story.processed(5), Story.resultReturned(6))
                            .getLast();
        };
    }

    private static Message registered(Message.Status message) {
        return new Message.Status(
                message.about(), false, DossierStatus.REGISTERED, null, null, "", null);
    }

    private static Message paused(SuspensionGround ground) {
        return heard(
                        received("COUNTER"),
                        Story.accepted(1, "check", 1, COUNTER),
                        Story.suspended(3, "check", 1, COUNTER, ground))
                .getLast();
    }

    private static DossierReceived received(String channel) {
        DossierReceived e = Story.received();
        return new DossierReceived(
                e.code(),
                e.at(),
                e.office(),
                channel,
                e.procedure(),
                e.procedureVersion(),
                e.procedureName(),
                e.field(),
                e.dueAt(),
                e.limit(),
                e.policy(),
                e.cutOff(),
                e.calendar(),
                e.lookupPin(),
                Tickets.of(
                        new Applicant(
                                "CITIZEN",
                                "Lê Thị Thử",
                                "000000000017",
                                "0912000777",
                                "thu@example.vn",
                                "Số 1 đường Thử")),
                e.steps(),
                e.resumption(),
                e.note(),
                e.lead(),
                e.imported());
    }

    private static DossierRefused refused() {
        return new DossierRefused(
                Story.CODE,
                Story.START,
                COUNTER,
                "1.013831",
                "Đăng ký biến động quyền sử dụng đất",
                "không thuộc thẩm quyền",
                Tickets.of(new Applicant("BUSINESS", "Công ty Thử", null, null, null, null)));
    }

    private static List<Message> heard(DossierEvent... events) {
        @Nullable NationalDossier dossier = null;
        for (DossierEvent event : events) {
            dossier = ((Hearing.Changed) Hearing.on(dossier, event, NOW)).next();
        }
        List<Message> told = new ArrayList<>();
        for (Push push : Objects.requireNonNull(dossier).pushes()) {
            told.add(Objects.requireNonNull(push.message()));
        }
        return told;
    }

    private void isAsStored(String example, Message message) throws IOException {
        MessageJson.Call call = messages.call(message);
        JsonNode sent = JSON.valueToTree(Map.of("service", call.service(), "body", call.body()));
        Files.createDirectories(WRITTEN);
        Files.writeString(WRITTEN.resolve(example), sent.toPrettyString() + "\n");
        try (InputStream stored =
                MessageContractTest.class.getResourceAsStream("/national-portal/" + example)) {
            assertThat(stored).as(example).isNotNull();
            assertThat(fields(sent)).as(example).isEqualTo(fields(JSON.readTree(stored)));
        }
    }

    /// Every value by its path, so that a difference names its field.
    private static Map<String, String> fields(JsonNode node) {
        Map<String, String> fields = new TreeMap<>();
        collect("", node, fields);
        return fields;
    }

    private static void collect(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry ->
                            collect(path + "/" + entry.getKey(), entry.getValue(), fields));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), fields);
            }
        } else {
            fields.put(path, node.toString());
        }
    }
}
