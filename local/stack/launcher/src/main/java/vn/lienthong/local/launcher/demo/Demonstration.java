package vn.lienthong.local.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.lienthong.local.launcher.Screen;
import vn.lienthong.local.launcher.demo.Parcel.Leg;
import vn.lienthong.local.launcher.demo.Parcel.Person;
import vn.lienthong.local.launcher.surface.Account;
import vn.lienthong.local.launcher.surface.Dossiers;
import vn.lienthong.local.launcher.surface.Outside;
import vn.lienthong.local.launcher.surface.Outside.Message;
import vn.lienthong.local.launcher.surface.Place;
import vn.lienthong.local.launcher.surface.Surface;

/// Three dossiers: A is returned on time; B waits for a supplement with its clock stopped and is on
/// time all the same; C stays too long at one office and ends with a letter of apology.
///
/// Every command may be repeated, so killing and restarting a process delays the story and changes
/// nothing of it.
public final class Demonstration {

    private static final String COUNTER_OFFICE = "001.10.17.H99";
    private static final String PROCEDURE = "1.013831";
    private static final String CALENDAR = "province";
    private static final int DAYS = 13;
    private static final int RETURNED = 10;

    private static final Person THAO =
            new Person(
                    "Nguyễn Thị Thảo",
                    "000185000801",
                    "0912000801",
                    "thao@example.vn",
                    "Tổ 1, phường Bình An");
    private static final Person HUY =
            new Person(
                    "Trần Quốc Huy",
                    "000085000802",
                    "0912000802",
                    "huy@example.vn",
                    "Tổ 2, phường Bình An");
    private static final Person NGA =
            new Person(
                    "Lê Thu Nga",
                    "000185000803",
                    "0912000803",
                    "nga@example.vn",
                    "Tổ 3, phường Bình An");

    private final Surface surface;
    private final Outside outside;
    private final Dossiers dossiers;
    private final Screen screen;
    private final Stage stage;
    private final String run;
    private final Map<String, String> shortNames;

    /// @param run distinguishes this performance from every other on the same data
    public Demonstration(Surface surface, Screen screen, String run) {
        this.surface = surface;
        this.outside = new Outside(surface);
        this.dossiers = new Dossiers(surface);
        this.screen = screen;
        this.stage = new Stage(outside, screen);
        this.run = run;
        this.shortNames = shortNames();
    }

    private Map<String, String> shortNames() {
        return surface.get(Place.INTAKE, "/api/offices?size=200", counter())
                .good()
                .path("items")
                .valueStream()
                .collect(
                        Collectors.toMap(
                                office -> text(office, "code"),
                                office -> text(office, "shortName")));
    }

    /// Plays it, in less than a minute.
    ///
    /// @throws DemonstrationFailed when something that was promised does not happen
    public void play() {
        var counter = stage.officer(COUNTER_OFFICE, "COUNTER");
        var calendar = surface.get(Place.DEADLINE, "/api/calendars/" + CALENDAR, counter).good();
        var days = WorkingDays.of(calendar).story(outside.now(), DAYS);

        stage.at(days.get(0), "08:00");
        var a = receive("A", THAO);
        var b = receive("B", HUY);
        var c = receive("C", NGA);
        Stream.of(a, b, c).forEach(this::reachTheCitizen);

        stage.at(days.get(0), "09:00");
        Stream.of(a, b, c).forEach(parcel -> handle(parcel, 0));

        stage.at(days.get(0), "10:00");
        Stream.of(a, b, c).forEach(parcel -> accept(parcel, 1));

        stage.at(days.get(1), "09:00");
        askForSupplement(b);

        stage.at(days.get(2), "10:00");
        complete(a, 1);
        accept(a, 2);

        stage.at(days.get(3), "09:30");
        supplement(b);

        stage.at(days.get(4), "08:00");
        missTheStep(c);

        stage.at(days.get(4), "10:00");
        complete(a, 2);
        accept(a, 3);
        complete(b, 1);
        accept(b, 2);

        stage.at(days.get(5), "09:00");
        complete(a, 3);
        giveBack(a);
        requireOnTime(a);

        stage.at(days.get(6), "10:00");
        complete(b, 2);
        accept(b, 3);

        stage.at(days.get(7), "09:00");
        complete(b, 3);
        giveBack(b);
        requireOnTime(b);

        stage.at(days.get(8), "08:00");
        foreseeLetter(c);

        stage.at(days.get(9), "08:00");
        missTheDate(c);
        apologise(c, days.get(12));

        stage.at(days.get(9), "09:00");
        complete(c, 1);
        accept(c, 2);

        stage.at(days.get(10), "10:00");
        complete(c, 2);
        accept(c, 3);

        stage.at(days.get(11), "09:00");
        complete(c, 3);
        giveBack(c);
        requireLate(c);

        requireNothingTwice();
        sayWhereToLook(a, b, c);
    }

    private Parcel receive(String letter, Person applicant) {
        var papers =
                surface.get(Place.INTAKE, "/api/procedures/" + PROCEDURE, counter())
                        .good()
                        .path("papers")
                        .valueStream()
                        .filter(paper -> paper.path("required").asBoolean(false))
                        .map(paper ->
                                Map.of(
                                        "code", paper.path("code").asString(""),
                                        "name", paper.path("name").asString(""),
                                        "copies", paper.path("copies").asInt(1),
                                        "original", paper.path("original").asBoolean(false)))
                        .toList();
        var receipt =
                dossiers.register(
                        counter(),
                        Map.of(
                                "procedure", PROCEDURE,
                                "office", COUNTER_OFFICE,
                                "channel", "COUNTER",
                                "applicant",
                                        Map.of(
                                                "kind", "CITIZEN",
                                                "fullName", applicant.fullName(),
                                                "idNumber", applicant.idNumber(),
                                                "phone", applicant.phone(),
                                                "email", applicant.email(),
                                                "address", applicant.address()),
                                "documents", papers),
                        key(letter, "register"));
        var parcel = Parcel.of(letter, applicant, receipt, shortNames);
        stage.inbox().watch(parcel.code());
        stage.tell(
                letter,
                parcel.leg(0).at()
                        + " tiếp nhận hồ sơ "
                        + parcel.code()
                        + " của "
                        + applicant.fullName()
                        + ", hẹn trả "
                        + Stage.written(parcel.dueAt()));
        return parcel;
    }

    private void reachTheCitizen(Parcel parcel) {
        stage.message(
                "tin nhắn báo tiếp nhận tới " + parcel.applicant().phone(),
                message -> isTo(message, parcel.applicant().phone(), parcel.code()));
    }

    private void handle(Parcel parcel, int leg) {
        accept(parcel, leg);
        complete(parcel, leg);
    }

    private void accept(Parcel parcel, int index) {
        var leg = parcel.leg(index);
        dossiers.accept(
                worker(leg), parcel.code(), leg.step(), key(parcel.letter(), "accept", leg));
        stage.tell(parcel.letter(), leg.at() + " nhận: " + leg.name());
    }

    private void complete(Parcel parcel, int index) {
        var leg = parcel.leg(index);
        dossiers.complete(
                worker(leg), parcel.code(), leg.step(), key(parcel.letter(), "complete", leg));
        var next =
                index + 1 < parcel.way().size()
                        ? "chuyển " + parcel.leg(index + 1).at()
                        : "kết quả về nơi tiếp nhận";
        stage.tell(parcel.letter(), leg.at() + " xong: " + leg.name() + " → " + next);
    }

    private void askForSupplement(Parcel parcel) {
        var leg = parcel.leg(1);
        dossiers.askForSupplement(
                worker(leg),
                parcel.code(),
                leg.step(),
                "Hợp đồng chuyển nhượng thiếu chữ ký ở trang 3; đề nghị nộp lại bản đủ chữ ký.",
                key(parcel.letter(), "suspend", leg));
        stage.tell(parcel.letter(), leg.at() + " yêu cầu bổ sung; đồng hồ dừng");
        requireTold(parcel, "supplement-required");
        stage.eventually(
                "đồng hồ của hồ sơ B dừng (SUSPENDED)",
                () -> state(parcel).filter(state -> state.equals("SUSPENDED")),
                () -> deadlines(parcel));
    }

    private void supplement(Parcel parcel) {
        dossiers.supplement(
                counter(),
                parcel.code(),
                Map.of(
                        "documents",
                        List.of(Map.of("code", "HOP-DONG", "copies", 1, "original", true)),
                        "note",
                        "Đã nộp hợp đồng đủ chữ ký"),
                key(parcel.letter(), "supplement"));
        var dueAt =
                stage.eventually(
                        "đồng hồ của hồ sơ B chạy lại, hẹn trả mới muộn hơn hẹn cũ",
                        () ->
                                Optional.of(dossier(parcel))
                                        .filter(dossier -> text(dossier, "state").equals("RUNNING"))
                                        .map(dossier -> Parcel.time(dossier.path("dueAt")))
                                        .filter(due -> due.isAfter(parcel.dueAt())),
                        () -> deadlines(parcel));
        stage.tell(
                parcel.letter(),
                parcel.leg(0).at()
                        + " nhận bổ sung sau hai ngày làm việc; đồng hồ chạy lại, hẹn trả "
                        + Stage.written(dueAt));
    }

    private void missTheStep(Parcel parcel) {
        var leg = parcel.leg(1);
        stage.eventually(
                "bước " + leg.step() + " của hồ sơ C quá hạn (MISSED)",
                () -> step(parcel, leg).filter(step -> text(step, "state").equals("MISSED")),
                () -> deadlines(parcel));
        stage.tell(
                parcel.letter(),
                leg.at() + " giữ hồ sơ quá hạn xử lý; cảnh báo và báo lên cấp trên");
        Stream.of("step-approaching", "step-missed", "escalation")
                .forEach(template -> requireTold(parcel, template));
    }

    private void foreseeLetter(Parcel parcel) {
        letter(parcel, "thư xin lỗi được yêu cầu trước hạn");
        requireTold(parcel, "letter-required");
        stage.tell(
                parcel.letter(),
                "còn một ngày làm việc mà các bước còn lại không kịp: "
                        + parcel.leg(1).at()
                        + " phải xin lỗi và hẹn lại");
    }

    private void missTheDate(Parcel parcel) {
        stage.eventually(
                "hồ sơ C quá hẹn trả (MISSED)",
                () -> state(parcel).filter(state -> state.equals("MISSED")),
                () -> deadlines(parcel));
        requireTold(parcel, "dossier-missed");
        stage.tell(parcel.letter(), "quá hẹn trả " + Stage.written(parcel.dueAt()));
    }

    private void apologise(Parcel parcel, LocalDate newDate) {
        var leg = parcel.leg(1);
        var letter = letter(parcel, "thư xin lỗi chưa ban hành ở " + leg.office());
        var leader = stage.officer(leg.office(), "LEADER");
        dossiers.issueLetter(
                leader,
                text(letter, "id"),
                Map.of(
                        "reason", "Bản đồ địa chính của thửa đất phải đối chiếu lại với thực địa.",
                        "newDueDate", newDate.toString(),
                        "signedBy", "Bùi Xuân Tiến"),
                key(parcel.letter(), "issue", leg));
        stage.tell(
                parcel.letter(),
                "thủ trưởng "
                        + leg.at()
                        + " ký thư xin lỗi, hẹn lại "
                        + newDate.getDayOfMonth()
                        + "/"
                        + newDate.getMonthValue());
        var mail =
                stage.message(
                        "thư điện tử tới "
                                + parcel.applicant().email()
                                + " kèm thư xin lỗi dạng PDF",
                        message ->
                                isTo(message, parcel.applicant().email(), parcel.code())
                                        && pdf(message).isPresent());
        var content =
                surface.document(Place.PORTAL, pdf(mail).orElseThrow(), null, "application/pdf");
        stage.require(
                new String(content, 0, Math.min(5, content.length), StandardCharsets.US_ASCII)
                        .equals("%PDF-"),
                "tệp đính kèm là PDF",
                content.length + " byte");
        stage.message(
                "tin nhắn xin lỗi, hẹn lại tới " + parcel.applicant().phone(),
                message ->
                        isTo(message, parcel.applicant().phone(), parcel.code())
                                && !message.at().isBefore(Parcel.time(issued(parcel))));
    }

    /// Whether notification-service has sent a message of that template.
    private void requireTold(Parcel parcel, String template) {
        stage.eventually(
                "hồ sơ " + parcel.letter() + ": đã gửi tin “" + template + "”",
                () ->
                        notifications(parcel)
                                .filter(one -> text(one, "template").equals(template))
                                .filter(one ->
                                        List.of("SENT", "DELIVERED").contains(text(one, "state")))
                                .findFirst(),
                () ->
                        notifications(parcel)
                                .map(one -> text(one, "template") + " " + text(one, "state"))
                                .toList());
    }

    private Stream<JsonNode> notifications(Parcel parcel) {
        return dossiers.notifications(counter(), parcel.code()).valueStream();
    }

    private JsonNode issued(Parcel parcel) {
        return letters(parcel)
                .filter(one -> text(one, "state").equals("ISSUED"))
                .findFirst()
                .orElseThrow(() -> new DemonstrationFailed("thư đã ban hành", parcel.code()))
                .path("issuedAt");
    }

    private void giveBack(Parcel parcel) {
        dossiers.returnResult(counter(), parcel.code(), key(parcel.letter(), "return"));
        var status = dossiers.dossier(counter(), parcel.code()).path("status").asInt(0);
        stage.require(status == RETURNED, "trạng thái 10 (đã trả kết quả)", status);
        stage.tell(
                parcel.letter(),
                parcel.leg(0).at() + " trả kết quả cho " + parcel.applicant().fullName());
    }

    private void requireOnTime(Parcel parcel) {
        var dossier = ended(parcel);
        stage.require(
                text(dossier, "state").equals("MET")
                        && !Parcel.time(dossier.path("endedAt"))
                                .isAfter(Parcel.time(dossier.path("dueAt"))),
                "hồ sơ " + parcel.letter() + " xong đúng hẹn (MET)",
                dossier);
        stage.tell(
                parcel.letter(), "✓ đúng hẹn " + Stage.written(Parcel.time(dossier.path("dueAt"))));
    }

    private void requireLate(Parcel parcel) {
        var leg = parcel.leg(1);
        var dossier = ended(parcel);
        var charged = step(parcel, leg).map(step -> step.path("lateMinutes").asLong(0)).orElse(0L);
        stage.require(
                Parcel.time(dossier.path("endedAt")).isAfter(parcel.dueAt()) && charged > 0,
                "hồ sơ C xong sau hẹn ban đầu, phút trễ tính cho " + leg.office(),
                deadlines(parcel));
        var others =
                steps(parcel)
                        .filter(step -> !text(step, "step").equals(leg.step()))
                        .mapToLong(step -> step.path("lateMinutes").asLong(0))
                        .sum();
        stage.require(others == 0, "các cơ quan khác không bị tính trễ", deadlines(parcel));
        stage.tell(
                parcel.letter(),
                "✓ trễ hẹn ban đầu "
                        + Stage.written(parcel.dueAt())
                        + "; "
                        + charged
                        + " phút làm việc tính cho "
                        + leg.at());
    }

    private JsonNode ended(Parcel parcel) {
        return stage.eventually(
                "đồng hồ của hồ sơ " + parcel.letter() + " đã dừng hẳn",
                () ->
                        Optional.of(dossier(parcel))
                                .filter(dossier -> !text(dossier, "endedAt").isEmpty()),
                () -> deadlines(parcel));
    }

    private void requireNothingTwice() {
        stage.look();
        var doubled = stage.inbox().doubled();
        stage.require(doubled.isEmpty(), "không tin nào đến hai lần", doubled);
        stage.tell(
                "", "✓ " + stage.inbox().all().size() + " tin và thư, không tin nào đến hai lần");
    }

    private JsonNode letter(Parcel parcel, String expected) {
        return stage.eventually(
                expected,
                () ->
                        letters(parcel)
                                .filter(one ->
                                        List.of("REQUIRED", "LATE").contains(text(one, "state")))
                                .findFirst(),
                () -> letters(parcel).toList());
    }

    private Stream<JsonNode> letters(Parcel parcel) {
        var office = parcel.leg(1).office();
        return dossiers.letters(stage.officer(office, "LEADER"), office)
                .valueStream()
                .filter(one -> text(one, "code").equals(parcel.code()));
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

    private JsonNode deadlines(Parcel parcel) {
        return dossiers.deadlines(counter(), parcel.code());
    }

    private JsonNode dossier(Parcel parcel) {
        return deadlines(parcel).path("dossier");
    }

    private Optional<String> state(Parcel parcel) {
        return Optional.of(text(dossier(parcel), "state"));
    }

    private Stream<JsonNode> steps(Parcel parcel) {
        return deadlines(parcel).path("steps").valueStream();
    }

    private Optional<JsonNode> step(Parcel parcel, Leg leg) {
        return steps(parcel).filter(step -> text(step, "step").equals(leg.step())).findFirst();
    }

    private Account counter() {
        return stage.officer(COUNTER_OFFICE, "COUNTER");
    }

    private Account worker(Leg leg) {
        return stage.officer(leg.office(), "SPECIALIST");
    }

    private String key(String letter, String action) {
        return "demo-" + run + "-" + letter + "-" + action;
    }

    private String key(String letter, String action, Leg leg) {
        return key(letter, action) + "-" + leg.step();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private void sayWhereToLook(Parcel a, Parcel b, Parcel c) {
        screen.line("");
        screen.line("Cổng thông tin / portal:  " + portal("/"));
        screen.line("");
        screen.line("  Tài khoản mẫu / sample accounts");
        Stream.of(
                        counter(),
                        worker(a.leg(1)),
                        stage.officer(a.leg(1).office(), "LEADER"),
                        worker(a.leg(2)))
                .distinct()
                .forEach(this::introduce);
        screen.line("");
        screen.line("  Nên xem / what to look at");
        Stream.of(a, b, c).forEach(this::pointAt);
        screen.line("    tra cứu / look-up:  " + portal("/tra-cuu"));
        screen.line("    bàn làm việc / desk:  " + portal("/ban-lam-viec"));
        screen.line("    phiếu xin lỗi / letters:  " + portal("/lanh-dao/thu-xin-loi"));
        screen.line(
                "    tin nhắn của "
                        + c.applicant().fullName()
                        + ":  "
                        + portal("/local/phones/" + c.applicant().phone()));
        screen.line(
                "    hộp thư, có thư xin lỗi PDF:  "
                        + portal("/local/mailboxes/" + c.applicant().email()));
        screen.line("    đồng hồ, hỏng hóc, mọi thứ bên ngoài:  " + portal("/local/"));
    }

    private void introduce(Account account) {
        screen.line(
                "    %-26s %-22s %-16s %s"
                        .formatted(
                                account.name(),
                                account.password(),
                                account.office(),
                                String.join(" ", account.roles().stream().sorted().toList())));
    }

    private void pointAt(Parcel parcel) {
        screen.line(
                "    hồ sơ "
                        + parcel.letter()
                        + ":  "
                        + parcel.code()
                        + "  mã tra cứu "
                        + parcel.pin());
    }

    private String portal(String path) {
        return surface.address(Place.PORTAL, path).toString();
    }
}
