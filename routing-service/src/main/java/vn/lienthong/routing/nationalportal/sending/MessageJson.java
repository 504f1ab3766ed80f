package vn.lienthong.routing.nationalportal.sending;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.routing.nationalportal.domain.Message;
import vn.lienthong.routing.nationalportal.domain.Particulars;
import vn.lienthong.routing.nationalportal.domain.Pause;

/// Messages with the field names and numbers of the national portal's integration guide. Moments
/// are `yyyyMMddHHmmss` on the clocks of Việt Nam; what is not known is empty.
class MessageJson {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
                    .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String NOT_TOLD = "";

    private final Offices offices;
    private final Opener opener;

    MessageJson(Offices offices, Opener opener) {
        this.offices = offices;
        this.opener = opener;
    }

    /// Tells who it is.
    interface Opener {
        Applicant open(String code, SealedApplicant sealed);
    }

    /// A service of the portal and what it is given.
    record Call(String service, Map<String, Object> body) {}

    Call call(Message message) {
        return switch (message) {
            case Message.Status status -> {
                Map<String, Object> body = new LinkedHashMap<>();
                body.put("isUpdating", status.update());
                body.put("data", List.of(status(status)));
                yield new Call("DongBoHoSoMC", body);
            }
            case Message.Progress progress ->
                    new Call("CapNhatTienDoHoSoMC", Map.of("data", List.of(progress(progress))));
        };
    }

    /// What is personal in a message, so that an answer that repeats it can be cleaned.
    List<String> personal(Message message) {
        return switch (message) {
            case Message.Status status -> {
                Applicant owner = owner(status.about());
                yield Stream.of(owner.fullName(), owner.idNumber(), owner.phone(), owner.email())
                        .map(MessageJson::orEmpty)
                        .filter(text -> !text.isEmpty())
                        .toList();
            }
            case Message.Progress _ -> List.of();
        };
    }

    private Applicant owner(Particulars about) {
        @Nullable SealedApplicant sealed = about.owner().applicant();
        return sealed == null ? Applicant.unknown(about.kind()) : opener.open(about.code(), sealed);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Map<String, Object> status(Message.Status message) {
        Particulars about = message.about();
        Applicant owner = owner(about);
        // What was not received was promised nothing.
        boolean refused = message.status() == DossierStatus.REFUSED_AT_INTAKE;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("MaHoSo", about.code());
        fields.put("MaTTHC", about.procedure());
        fields.put("TenTTHC", about.procedureName());
        fields.put("MaLinhVuc", NOT_TOLD);
        fields.put("TenLinhVuc", about.field());
        fields.put("SoBienNhan", about.code());
        fields.put("ChuHoSo", owner.fullName());
        fields.put("LoaiDoiTuong", about.kind().equals("CITIZEN") ? "0" : "1");
        fields.put("MaDoiTuong", orEmpty(owner.idNumber()));
        fields.put("ThongTinKhac", NOT_TOLD);
        fields.put("Email", orEmpty(owner.email()));
        fields.put("Fax", NOT_TOLD);
        fields.put("SoDienThoai", orEmpty(owner.phone()));
        fields.put("TrichYeuHoSo", about.procedureName());
        fields.put("NgayTiepNhan", moment(about.receivedAt()));
        fields.put("NgayHenTra", refused ? NOT_TOLD : moment(about.dueAt()));
        fields.put("TrangThaiHoSo", String.valueOf(message.status().number()));
        fields.put("NgayTra", moment(message.returnedAt()));
        fields.put("ThongTinTra", NOT_TOLD);
        fields.put("HinhThuc", channel(about.channel()));
        fields.put("NgayKetThucXuLy", moment(message.finishedAt()));
        fields.put("DonViXuLy", office(about.office()));
        fields.put("GhiChu", message.remark());
        fields.put("TaiLieuNop", List.of());
        fields.put("DanhSachLePhi", List.of());
        fields.put("DanhSachTepDinhKemKhac", List.of());
        fields.put("DanhSachHoSoBoSung", asked(about, message.asked()));
        fields.put("DanhSachGiayToKetQua", List.of());
        return fields;
    }

    private static List<Map<String, Object>> asked(Particulars about, @Nullable Pause asked) {
        if (asked == null) {
            return List.of();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("HoSoBoSungId", "%s-%s-%d".formatted(about.code(), asked.step(), asked.visit()));
        fields.put("NguoiYeuCauBoSung", asked.actor());
        fields.put("NoiDungBoSung", asked.reason());
        fields.put("NgayBoSung", moment(asked.since()));
        fields.put("NgayHenTraTruoc", moment(about.dueAt()));
        fields.put("NgayHenTraMoi", NOT_TOLD);
        return List.of(fields);
    }

    private Map<String, Object> progress(Message.Progress message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("MaHoSo", message.code());
        fields.put("NguoiXuLy", message.actor());
        fields.put("ChucDanh", NOT_TOLD);
        fields.put("ThoiDiemXuLy", moment(message.at()));
        fields.put("PhongBanXuLy", office(message.office()));
        fields.put("NoiDungXuLy", message.content());
        fields.put("TrangThai", String.valueOf(message.status().number()));
        fields.put("NgayBatDau", moment(message.startedAt()));
        fields.put("NgayKetThucTheoQuyDinh", moment(message.dueAt()));
        return fields;
    }

    /// The portal's numbers: 1 trực tiếp, 2 trực tuyến, 3 bưu chính.
    private static String channel(String channel) {
        return switch (channel) {
            case "ONLINE" -> "2";
            case "POSTAL" -> "3";
            default -> "1";
        };
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? NOT_TOLD : MOMENT.format(at);
    }

    /// By its name; an office that nobody knows any more by its code.
    private String office(String code) {
        return offices.find(code).map(Office::name).orElse(code);
    }
}
