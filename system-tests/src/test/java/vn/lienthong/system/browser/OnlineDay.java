package vn.lienthong.system.browser;

import java.nio.file.Files;
import java.nio.file.Path;

/// Somebody who hands in from a phone on which no script runs, and the counter that answers.
final class OnlineDay {

    private static final String REFERENCE = "main .promise .code";
    private static final String PIN = "main .promise p:nth-of-type(4)";

    private OnlineDay() {}

    static void walk(Town town, Screen screen) throws Exception {
        Path paper = Files.createTempFile("giay-to", ".pdf");
        Files.writeString(paper, "%PDF-1.4\n%%EOF\n");
        try (Visitor citizen = Visitor.withoutScripts(town, "online", screen);
                Visitor counter = Visitor.arrives(town, "online-counter", screen)) {
            handsIn(citizen, paper);
            String reference = citizen.text(REFERENCE);
            String pin = citizen.text(PIN);
            citizen.follow("online.done.follow");
            citizen.look("state");
            counter.signIn("motcua.binhan", Town.PASSWORD);
            town.awaitMessage(reference, "handed-in");
            returns(counter, reference);
            town.awaitMessage(reference, "submission-returned");
            completes(citizen);
            accepts(counter, reference);
            citizen.open("/nop-ho-so/tinh-trang");
            citizen.look("accepted");
            citizen.open("/tra-cuu");
            citizen.fill("lookup.code", reference);
            citizen.fill("lookup.pin", pin);
            citizen.press("lookup.submit");
            citizen.awaitText(reference);
            citizen.open("/tra-cuu/bo-sung");
            citizen.look("supplement");
            citizen.open("/nop-ho-so/theo-doi");
            citizen.look("follow");
            citizen.open("/nop-ho-so/het-phien");
            citizen.look("expired");
            citizen.assertFaultless();
            counter.assertFaultless();
        } finally {
            Files.delete(paper);
        }
    }

    private static void handsIn(Visitor citizen, Path paper) throws Exception {
        citizen.open("/nop-ho-so?q=chung+thuc+ban+sao");
        citizen.look("choose");
        citizen.follow("Chứng thực bản sao");
        citizen.look("procedure");
        citizen.press("online.begin");
        citizen.look("office");
        citizen.choose("online.office", "Bộ phận Một cửa phường Bình An");
        citizen.press("online.continue");
        citizen.press("online.continue");
        citizen.look("details-wrong");
        citizen.fill("applicant.fullName", "Người Thử Trực Tuyến");
        citizen.fill("applicant.phone", "0912000558");
        citizen.press("online.continue");
        citizen.look("papers");
        for (String code : new String[] {"BAN-CHINH", "BAN-SAO"}) {
            citizen.open("/nop-ho-so/giay-to/" + code);
            citizen.at("#file").sendKeys(paper.toString());
            citizen.press("online.file.send");
            citizen.awaitText("online.file.added");
            citizen.look("paper");
        }
        citizen.open("/nop-ho-so/kiem-tra");
        citizen.press("online.submit");
        citizen.awaitText("online.consent.missing");
        citizen.look("check");
        citizen.tick("online.consent");
        citizen.press("online.submit");
        citizen.awaitText("online.done.keep");
        citizen.look("done");
    }

    private static void returns(Visitor counter, String reference) throws Exception {
        counter.open("/mot-cua/truc-tuyen");
        counter.look("queue");
        counter.click("main tbody a[href$='" + reference + "']");
        counter.look("one");
        counter.follow("online.return.title");
        counter.fill("ask.reason", "Trang 2 bị mờ.");
        counter.look("return");
        counter.press("online.return.submit");
    }

    private static void completes(Visitor citizen) throws Exception {
        citizen.open("/nop-ho-so/tinh-trang");
        citizen.look("to-be-completed");
        citizen.press("online.complete");
        citizen.follow("online.continue");
        citizen.tick("online.consent");
        citizen.press("online.submit");
        citizen.awaitText("online.done.keep");
    }

    private static void accepts(Visitor counter, String reference) throws Exception {
        counter.open("/mot-cua/truc-tuyen/" + reference + "/tiep-nhan");
        counter.look("accept");
        counter.press("online.accept.submit");
        counter.awaitText("registered.title");
        counter.follow("registered.open");
        counter.reloadUntil("online.files.title");
        counter.follow("online.files.title");
        counter.look("files");
    }
}
