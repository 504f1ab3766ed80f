package vn.lienthong.local.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.lienthong.local.launcher.demo.Parcel.Leg;
import vn.lienthong.local.launcher.demo.Parcel.Person;
import vn.lienthong.local.launcher.surface.Account;
import vn.lienthong.local.launcher.surface.Dossiers;
import vn.lienthong.local.launcher.surface.Place;
import vn.lienthong.local.launcher.surface.Surface;

/// What the officers of the story do, each told in the timeline. Every command carries a key of
/// this performance and may be repeated.
final class Hands {

    private static final String PROCEDURE = "1.013831";

    private final Surface surface;
    private final Dossiers dossiers;
    private final Stage stage;
    private final String run;
    private final Map<String, String> shortNames;
    private final Map<String, String> heads;

    Hands(Surface surface, Dossiers dossiers, Stage stage, String run) {
        this.surface = surface;
        this.dossiers = dossiers;
        this.stage = stage;
        this.run = run;
        var offices = list("/api/offices?size=200", "items");
        this.shortNames = byCode(offices, office -> Records.text(office, "shortName"));
        this.heads = byCode(offices, office -> Records.text(office.path("head"), "name"));
    }

    private static Map<String, String> byCode(
            List<JsonNode> offices, Function<JsonNode, String> what) {
        return offices.stream()
                .collect(Collectors.toMap(office -> Records.text(office, "code"), what));
    }

    private List<JsonNode> list(String path, String field) {
        return surface.get(Place.INTAKE, path, stage.counter())
                .good()
                .path(field)
                .valueStream()
                .toList();
    }

    Parcel receive(String letter, Person applicant) {
        var receipt =
                dossiers.register(
                        stage.counter(), registration(applicant), key(letter, "register"));
        var parcel = Parcel.of(letter, applicant, receipt, shortNames);
        stage.inbox().watch(parcel.code());
        stage.tell(
                letter,
                "%s tiếp nhận hồ sơ %s của %s, hẹn trả %s"
                        .formatted(
                                parcel.leg(0).at(),
                                parcel.code(),
                                applicant.fullName(),
                                Stage.written(parcel.dueAt())));
        return parcel;
    }

    private Map<String, Object> registration(Person applicant) {
        return Map.of(
                "procedure",
                PROCEDURE,
                "office",
                Stage.COUNTER_OFFICE,
                "channel",
                "COUNTER",
                "applicant",
                applicant.asBody(),
                "documents",
                list("/api/procedures/" + PROCEDURE, "papers").stream()
                        .filter(paper -> paper.path("required").asBoolean(false))
                        .map(Hands::handedIn)
                        .toList());
    }

    private static Map<String, Object> handedIn(JsonNode paper) {
        return Map.of(
                "code", Records.text(paper, "code"),
                "name", Records.text(paper, "name"),
                "copies", paper.path("copies").asInt(1),
                "original", paper.path("original").asBoolean(false));
    }

    void accept(Parcel parcel, int index) {
        var leg = parcel.leg(index);
        dossiers.accept(
                worker(leg), parcel.code(), leg.step(), key(parcel.letter(), "accept", leg));
        stage.tell(parcel.letter(), leg.at() + " nhận: " + leg.name());
    }

    void complete(Parcel parcel, int index) {
        var leg = parcel.leg(index);
        dossiers.complete(
                worker(leg), parcel.code(), leg.step(), key(parcel.letter(), "complete", leg));
        var next =
                index + 1 < parcel.way().size()
                        ? "chuyển " + parcel.leg(index + 1).at()
                        : "kết quả về nơi tiếp nhận";
        stage.tell(parcel.letter(), leg.at() + " xong: " + leg.name() + " → " + next);
    }

    void askForSupplement(Parcel parcel, Leg leg) {
        dossiers.askForSupplement(
                worker(leg),
                parcel.code(),
                leg.step(),
                "Hợp đồng chuyển nhượng thiếu chữ ký ở trang 3; đề nghị nộp lại bản đủ chữ ký.",
                key(parcel.letter(), "suspend", leg));
        stage.tell(parcel.letter(), leg.at() + " yêu cầu bổ sung; đồng hồ dừng");
    }

    void supplement(Parcel parcel) {
        dossiers.supplement(
                stage.counter(),
                parcel.code(),
                Map.of(
                        "documents",
                        List.of(Map.of("code", "HOP-DONG", "copies", 1, "original", true)),
                        "note",
                        "Đã nộp hợp đồng đủ chữ ký"),
                key(parcel.letter(), "supplement"));
        stage.tell(parcel.letter(), parcel.leg(0).at() + " nhận bổ sung sau hai ngày làm việc");
    }

    /// The head of the late office signs and names another day.
    void apologise(Parcel parcel, Leg leg, String letterId, LocalDate newDate) {
        dossiers.issueLetter(
                stage.officer(leg.office(), "LEADER"),
                letterId,
                Map.of(
                        "reason", "Bản đồ địa chính của thửa đất phải đối chiếu lại với thực địa.",
                        "newDueDate", newDate.toString(),
                        "signedBy", heads.getOrDefault(leg.office(), leg.at())),
                key(parcel.letter(), "issue", leg));
        stage.tell(
                parcel.letter(),
                "thủ trưởng %s ký thư xin lỗi, hẹn lại %d/%d"
                        .formatted(leg.at(), newDate.getDayOfMonth(), newDate.getMonthValue()));
    }

    void giveBack(Parcel parcel) {
        dossiers.returnResult(stage.counter(), parcel.code(), key(parcel.letter(), "return"));
        stage.tell(
                parcel.letter(),
                parcel.leg(0).at() + " trả kết quả cho " + parcel.applicant().fullName());
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
}
