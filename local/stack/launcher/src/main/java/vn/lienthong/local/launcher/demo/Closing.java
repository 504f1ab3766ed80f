package vn.lienthong.local.launcher.demo;

import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.local.launcher.Screen;
import vn.lienthong.local.launcher.surface.Account;
import vn.lienthong.local.launcher.surface.Place;
import vn.lienthong.local.launcher.surface.Surface;

/// What is printed at the end: where to go on by oneself.
record Closing(Surface surface, Screen screen, Stage stage) {

    void print(List<Parcel> parcels, Parcel late) {
        screen.line("");
        screen.line("  Cổng thông tin / portal: " + portal("/"));
        screen.line("");
        screen.line("  Tài khoản mẫu / sample accounts");
        Stream.of(
                        stage.counter(),
                        stage.officer(late.leg(1).office(), "SPECIALIST"),
                        stage.officer(late.leg(1).office(), "LEADER"),
                        stage.officer(late.leg(2).office(), "SPECIALIST"))
                .distinct()
                .forEach(this::introduce);
        screen.line("");
        screen.line("  Nên xem / what to look at");
        parcels.forEach(this::pointAt);
        row("tra cứu / look-up", "/tra-cuu");
        row("bàn làm việc / desk", "/ban-lam-viec");
        row("thư xin lỗi / letters", "/lanh-dao/thu-xin-loi");
        row("điện thoại / handset", "/local/phones/" + late.applicant().phone());
        row("hộp thư, có PDF / mailbox", "/local/mailboxes/" + late.applicant().email());
        row("bên ngoài / outside", "/local/");
        screen.line("");
    }

    private void introduce(Account account) {
        screen.line(
                "    %-26s %-22s %-15s %s"
                        .formatted(
                                account.name(),
                                account.password(),
                                account.office(),
                                String.join(" ", account.roles().stream().sorted().toList())));
    }

    private void pointAt(Parcel parcel) {
        screen.line(
                "    %-26s %s, mã tra cứu %s"
                        .formatted("hồ sơ " + parcel.letter(), parcel.code(), parcel.pin()));
    }

    private void row(String what, String path) {
        screen.line("    %-26s %s".formatted(what, portal(path)));
    }

    private String portal(String path) {
        return surface.address(Place.PORTAL, path).toString();
    }
}
