package vn.lienthong.local.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.lienthong.local.launcher.demo.Parcel.Leg;
import vn.lienthong.local.launcher.surface.Outside.Message;
import vn.lienthong.local.launcher.surface.Place;
import vn.lienthong.local.launcher.surface.Surface;

/// What must have come true at each point of the story. Each waits a while and then fails with what
/// was expected and what was seen.
final class Promises {

    private static final int RETURNED = 10;
    private static final Set<String> DONE = Set.of("SENT", "DELIVERED");
    private static final Set<String> UNDER_WAY = Set.of("CREATED", "SENDING");
    private static final Set<String> OWED = Set.of("REQUIRED", "LATE");

    private final Surface surface;
    private final Stage stage;
    private final Records records;

    Promises(Surface surface, Stage stage, Records records) {
        this.surface = surface;
        this.stage = stage;
        this.records = records;
    }

    void citizenIsTold(Parcel parcel, String template) {
        told(parcel, template);
        stage.message(
                "tin nhắn “" + template + "” tới " + parcel.applicant().phone(),
                message -> isTo(message, parcel.applicant().phone(), parcel.code()));
    }

    /// notification-service has sent a message of that template.
    void told(Parcel parcel, String template) {
        stage.eventually(
                "hồ sơ " + parcel.letter() + ": đã gửi tin “" + template + "”",
                () ->
                        records.notifications(parcel)
                                .filter(one -> Records.text(one, "template").equals(template))
                                .filter(one -> DONE.contains(Records.text(one, "state")))
                                .findFirst(),
                () ->
                        records.notifications(parcel)
                                .map(one ->
                                        Records.text(one, "template")
                                                + " "
                                                + Records.text(one, "state"))
                                .toList());
    }

    void clockStandsStill(Parcel parcel) {
        clock(parcel, "SUSPENDED");
    }

    void clockRunsTowardsALaterDate(Parcel parcel) {
        var dueAt =
                stage.eventually(
                        "đồng hồ của hồ sơ "
                                + parcel.letter()
                                + " chạy lại, ngày hẹn muộn hơn ngày cũ",
                        () ->
                                records.clock(parcel, "RUNNING")
                                        .map(clock -> Parcel.time(clock.path("dueAt")))
                                        .filter(due -> due.isAfter(parcel.dueAt())),
                        () -> records.deadlines(parcel));
        stage.tell(parcel.letter(), "đồng hồ chạy lại, hẹn trả " + Stage.written(dueAt));
    }

    void stepIsMissed(Parcel parcel, Leg leg) {
        var missed =
                stage.eventually(
                        "bước " + leg.step() + " của hồ sơ " + parcel.letter() + " quá hạn",
                        () ->
                                records.step(parcel, leg)
                                        .filter(step ->
                                                Records.text(step, "state").equals("MISSED")),
                        () -> records.deadlines(parcel));
        stage.tell(
                parcel.letter(),
                "%s giữ hồ sơ quá hạn xử lý từ %s; đã cảnh báo, đã báo lên cấp trên"
                        .formatted(leg.at(), Stage.written(Parcel.time(missed.path("dueAt")))));
    }

    void dateIsMissed(Parcel parcel) {
        clock(parcel, "MISSED");
        stage.tell(parcel.letter(), "quá hẹn trả " + Stage.written(parcel.dueAt()));
    }

    private void clock(Parcel parcel, String state) {
        stage.eventually(
                "đồng hồ của hồ sơ " + parcel.letter() + ": " + state,
                () -> records.clock(parcel, state),
                () -> records.deadlines(parcel));
    }

    /// The letter that the office owes; its id.
    String letterIsOwed(Parcel parcel, Leg leg) {
        return stage.eventually(
                "thư xin lỗi về hồ sơ " + parcel.letter() + " chờ ký ở " + leg.at(),
                () ->
                        records.letters(parcel, leg)
                                .filter(letter -> OWED.contains(Records.text(letter, "state")))
                                .map(letter -> Records.text(letter, "id"))
                                .findFirst(),
                () -> records.letters(parcel, leg).toList());
    }

    /// By mail with the letter as PDF, and by a text after it was signed.
    void letterReachesTheCitizen(Parcel parcel, Leg leg) {
        var mail =
                stage.message(
                        "thư tới " + parcel.applicant().email() + " kèm thư xin lỗi dạng PDF",
                        message ->
                                isTo(message, parcel.applicant().email(), parcel.code())
                                        && pdf(message).isPresent());
        var content = surface.document(Place.PORTAL, pdf(mail).orElse(""), null, "application/pdf");
        stage.require(
                new String(content, StandardCharsets.ISO_8859_1).startsWith("%PDF-"),
                "tệp đính kèm là PDF",
                content.length + " byte");
        var signed = signedAt(parcel, leg);
        stage.message(
                "tin nhắn xin lỗi, hẹn lại tới " + parcel.applicant().phone(),
                message ->
                        isTo(message, parcel.applicant().phone(), parcel.code())
                                && !message.at().isBefore(signed));
    }

    private Instant signedAt(Parcel parcel, Leg leg) {
        return stage.eventually(
                "thư xin lỗi đã ban hành (ISSUED)",
                () ->
                        records.letters(parcel, leg)
                                .filter(letter -> Records.text(letter, "state").equals("ISSUED"))
                                .map(letter -> Parcel.time(letter.path("issuedAt")))
                                .findFirst(),
                () -> records.letters(parcel, leg).toList());
    }

    private static Optional<String> pdf(Message message) {
        return message.attachments().entrySet().stream()
                .filter(one -> one.getKey().endsWith(".pdf"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isTo(Message message, String address, String code) {
        return message.to().equals(address) && message.speaksOf(code);
    }

    void returnedOnTime(Parcel parcel) {
        var clock = returned(parcel);
        stage.require(
                Records.text(clock, "state").equals("MET")
                        && !Parcel.time(clock.path("endedAt"))
                                .isAfter(Parcel.time(clock.path("dueAt"))),
                "hồ sơ " + parcel.letter() + " xong đúng hẹn (MET)",
                clock);
        stage.tell(
                parcel.letter(), "✓ đúng hẹn " + Stage.written(Parcel.time(clock.path("dueAt"))));
    }

    /// Late against the date of the receipt, and charged to one office only.
    void returnedLateBecauseOf(Parcel parcel, Leg late) {
        var clock = returned(parcel);
        Map<Boolean, Long> minutes =
                records.steps(parcel)
                        .collect(
                                Collectors.partitioningBy(
                                        step -> Records.text(step, "step").equals(late.step()),
                                        Collectors.summingLong(
                                                step -> step.path("lateMinutes").asLong(0))));
        long charged = minutes.getOrDefault(true, 0L);
        stage.require(
                Parcel.time(clock.path("endedAt")).isAfter(parcel.dueAt())
                        && charged > 0
                        && minutes.getOrDefault(false, 0L) == 0,
                "hồ sơ "
                        + parcel.letter()
                        + " xong sau hẹn ban đầu, phút trễ tính cho một mình "
                        + late.at(),
                records.deadlines(parcel));
        stage.tell(
                parcel.letter(),
                "✓ trễ hẹn ban đầu %s; %d phút làm việc tính cho %s"
                        .formatted(Stage.written(parcel.dueAt()), charged, late.at()));
    }

    private JsonNode returned(Parcel parcel) {
        told(parcel, "returned");
        var status = records.status(parcel);
        stage.require(status == RETURNED, "trạng thái 10 (đã trả kết quả)", status);
        return stage.eventually(
                "đồng hồ của hồ sơ " + parcel.letter() + " đã dừng hẳn",
                () ->
                        Optional.of(records.clock(parcel))
                                .filter(clock -> !Records.text(clock, "endedAt").isEmpty()),
                () -> records.deadlines(parcel));
    }

    /// As many messages have arrived as were sent, and no citizen has read the same words twice.
    void everythingArrivedOnce(List<Parcel> parcels) {
        for (var parcel : parcels) {
            stage.eventually(
                    "mọi tin về hồ sơ " + parcel.letter() + " đã gửi và đến đúng một lần",
                    () -> {
                        stage.look();
                        return Optional.of(sent(parcel))
                                .filter(sent -> sent == stage.inbox().about(parcel.code()).size());
                    },
                    () -> difference(parcel));
            var doubled =
                    stage.inbox()
                            .doubled(
                                    Set.of(parcel.applicant().phone(), parcel.applicant().email()));
            stage.require(doubled.isEmpty(), "không tin nào đến hai lần", doubled);
        }
        stage.tell(
                "", "✓ " + stage.inbox().all().size() + " tin và thư, không tin nào đến hai lần");
    }

    private String difference(Parcel parcel) {
        var arrived = stage.inbox().about(parcel.code());
        return "%d đã gửi / sent, %d đã đến / arrived%n%s%n%s"
                .formatted(
                        sent(parcel),
                        arrived.size(),
                        records.notifications(parcel)
                                .map(one ->
                                        "%s %s %s %s"
                                                .formatted(
                                                        Records.text(one, "template"),
                                                        Records.text(one, "channel"),
                                                        Records.text(one, "state"),
                                                        Records.text(one, "digest")))
                                .sorted()
                                .collect(Collectors.joining("\n  ", "  ", "")),
                        arrived.stream()
                                .map(one ->
                                        "%s %s %s"
                                                .formatted(
                                                        one.at(),
                                                        one.to(),
                                                        one.subject().isEmpty()
                                                                ? one.text()
                                                                : one.subject()))
                                .collect(Collectors.joining("\n  ", "  ", "")));
    }

    /// How many messages were sent, digests that speak of the dossier among them; none while some
    /// are still under way.
    private long sent(Parcel parcel) {
        var told = records.notifications(parcel).toList();
        if (told.stream().anyMatch(one -> UNDER_WAY.contains(Records.text(one, "state")))) {
            return -1;
        }
        var digests =
                told.stream()
                        .map(one -> Records.text(one, "digest"))
                        .filter(digest -> !digest.isEmpty())
                        .distinct()
                        .count();
        return digests
                + told.stream().filter(one -> DONE.contains(Records.text(one, "state"))).count();
    }
}
