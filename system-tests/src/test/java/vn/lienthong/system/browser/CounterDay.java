package vn.lienthong.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.Keys;

/// The officer at the ward's one-stop counter.
final class CounterDay {

    private CounterDay() {}

    static void walk(Town town, Screen screen) throws Exception {
        try (Visitor counter = Visitor.arrives(town, "counter", screen)) {
            counter.signIn("motcua.binhan", Town.PASSWORD);
            counter.look("work");
            registers(counter);
            registersByKeysAlone(counter);
            opensByScan(town, counter);
            refuses(counter);
            corrects(town, counter);
            supplements(town, counter);
            returns(town, counter);
            tells(town, counter);
            asksForMessages(counter);
            counter.open("/van-hanh/giao-dich-lech");
            counter.look("odd-payments");
            imports(counter);
            counter.assertFaultless();
        }
    }

    private static void registers(Visitor counter) throws Exception {
        counter.open("/mot-cua/tiep-nhan");
        counter.fill("register.search", "chung thuc ban sao");
        counter.look("choose");
        // The first that is found opens.
        counter.awaitText("Chứng thực bản sao");
        counter.type(Keys.ENTER);
        counter.awaitText("register.applicant");
        counter.look("form");
        counter.press("register.check");
        counter.awaitText("register.fullName.missing");
        counter.look("form-wrong");
        counter.fill("applicant.fullName", "Nguyễn Thị Thử Nghiệm");
        counter.fill("applicant.phone", "0912000555");
        counter.tick("Bản chính");
        counter.tick("Bản sao");
        counter.press("register.check");
        counter.awaitText("register.check.title");
        counter.look("check");
        counter.press("register.submit");
        counter.awaitText("registered.title");
        counter.look("registered");
        counter.follow("registered.open");
        counter.reloadUntil("dossier.way");
        counter.look("dossier");
    }

    /// From the first key to the receipt, nothing is touched but the keyboard.
    private static void registersByKeysAlone(Visitor counter) {
        counter.open("/mot-cua/tiep-nhan");
        counter.type("chung thuc ban sao");
        counter.awaitText("Chứng thực bản sao");
        counter.type(Keys.ENTER);
        counter.awaitText("register.applicant");
        counter.tabTo("applicant.fullName");
        counter.type("Trần Văn Phím");
        counter.tabTo("applicant.phone");
        counter.type("0912000559");
        counter.tabTo("Bản chính");
        counter.type(Keys.SPACE);
        counter.tabTo("Bản sao");
        counter.type(Keys.SPACE);
        counter.type(Keys.chord(Keys.CONTROL, Keys.ENTER));
        counter.awaitText("register.check.title");
        counter.type(Keys.chord(Keys.CONTROL, Keys.ENTER));
        counter.awaitText("registered.title");
    }

    private static void opensByScan(Town town, Visitor counter) throws Exception {
        Town.Receipt receipt = town.atTheWard();
        counter.open("/quet");
        counter.look("open");
        counter.type(receipt.code(), Keys.ENTER);
        counter.awaitText("dossier.way");
        assertThat(counter.address()).contains(receipt.code());
    }

    private static void refuses(Visitor counter) throws Exception {
        counter.open("/mot-cua/tiep-nhan/" + Town.CERTIFIED_COPY);
        counter.fill("applicant.fullName", "Trần Thử Nghiệm");
        counter.fill("applicant.phone", "0912000556");
        counter.press("refusal.ask");
        counter.look("refuse");
        counter.fill("refusal.reason", "Không thuộc thẩm quyền của Ủy ban nhân dân phường.");
        counter.press("refusal.submit");
        counter.look("refused");
    }

    private static void corrects(Town town, Visitor counter) throws Exception {
        Town.Receipt receipt = town.register(Town.CERTIFIED_COPY, "BAN-CHINH", "BAN-SAO");
        counter.open("/ho-so/" + receipt.code());
        counter.follow("correction.title");
        counter.fill("correction.search", "khai sinh");
        counter.press("register.search.submit");
        counter.look("correction");
        counter.click("main .cards a");
        counter.look("correct");
    }

    private static void supplements(Town town, Visitor counter) throws Exception {
        Town.Receipt receipt = town.register(Town.CERTIFIED_COPY, "BAN-CHINH", "BAN-SAO");
        town.act("motcua.binhan", receipt, "acceptance", "{}");
        town.act(
                "motcua.binhan",
                receipt,
                "suspension",
                "{\"ground\":\"SUPPLEMENT\",\"reason\":\"Bản chính mờ, không đọc được.\"}");
        town.awaitStatus(receipt, 5);
        counter.open("/ho-so/" + receipt.code());
        counter.reloadUntil("supplement.title");
        counter.look("dossier-to-be-supplemented");
        counter.follow("supplement.title");
        counter.look("supplement");
        counter.tick("Bản chính");
        counter.press("supplement.submit");
        counter.look("supplemented");
    }

    private static void returns(Town town, Visitor counter) throws Exception {
        Town.Receipt receipt = town.finished();
        counter.open("/mot-cua/tra-ket-qua");
        counter.reloadUntil(receipt.code());
        counter.look("results");
        counter.click("main td a.button[href*='" + receipt.code() + "']");
        counter.look("return");
        counter.press("result.submit");
        counter.look("returned");
    }

    private static void tells(Town town, Visitor counter) throws Exception {
        town.registerFor("0912000002");
        counter.open("/mot-cua/chua-bao-duoc");
        counter.reloadUntil("unreached.settle");
        counter.look("unreached");
        counter.follow("unreached.settle");
        counter.look("settle");
    }

    private static void asksForMessages(Visitor counter) throws Exception {
        counter.open("/mot-cua/mong-muon-nhan-tin");
        counter.look("recipients");
        counter.fill("recipient.address", "0912000557");
        counter.press("recipient.find");
        counter.look("recipient");
        counter.tick("recipient.unwanted.true");
        counter.fill("recipient.reason", "Số đã đổi chủ");
        counter.press("recipient.check");
        counter.look("recipient-check");
        counter.press("recipient.submit");
        counter.look("recipient-noted");
    }

    private static void imports(Visitor counter) throws Exception {
        counter.open("/nhap-ho-so");
        counter.look("import");
        Path file = Files.createTempFile("ho-so", ".csv");
        Files.writeString(
                file, "procedure,office,applicant.fullName\n9.999999,001.10.17.H99,Thử\n");
        counter.field("import.file").sendKeys(file.toString());
        counter.press("import.submit");
        counter.reloadUntil("import.done");
        counter.look("import-progress");
        Files.delete(file);
        assertThat(counter.address()).contains("/nhap-ho-so/");
    }
}
