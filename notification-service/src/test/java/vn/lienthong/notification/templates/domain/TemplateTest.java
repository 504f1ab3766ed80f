package vn.lienthong.notification.templates.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.notification.sms.domain.Encoding;

class TemplateTest {

    private static Template sms(String text, Encoding encoding) {
        return new Template(
                Occasion.RECEIVED,
                Channel.SMS,
                "vi",
                1,
                "",
                text,
                encoding,
                OnUnknownOutcome.GIVE_UP);
    }

    private static Template sms(String text) {
        return sms(text, Encoding.UCS2_ACCENTED);
    }

    private static Template mail(String subject, String text) {
        return new Template(
                Occasion.RECEIVED,
                Channel.EMAIL,
                "vi",
                1,
                subject,
                text,
                Encoding.UCS2_ACCENTED,
                OnUnknownOutcome.GIVE_UP);
    }

    @Test
    void valuesArePutInAsTheyAre() {
        Template.Rendered rendered =
                mail("Hồ sơ {{code}}", "{{ code }}: {{applicant}}")
                        .render(Map.of("code", "A-1", "applicant", "$1 \\ {{code}}"));

        assertThat(rendered.subject()).isEqualTo("Hồ sơ A-1");
        assertThat(rendered.text()).isEqualTo("A-1: $1 \\ {{code}}");
    }

    @Test
    void aMissingOrEmptyValueIsAnErrorNotAHole() {
        assertThatThrownBy(() -> sms("Hẹn {{dueDate}}").render(Map.of()))
                .isInstanceOfSatisfying(
                        MissingValueException.class,
                        e -> assertThat(e.placeholder()).isEqualTo("dueDate"));
        assertThatThrownBy(() -> sms("Hẹn {{dueDate}}").render(Map.of("dueDate", " ")))
                .isInstanceOf(MissingValueException.class);
    }

    @Test
    void aGoodTemplateHasNoFaults() {
        assertThat(TemplateCheck.faults(sms("Hồ sơ {{code}}, hẹn {{dueDate}}"))).isEmpty();
        assertThat(TemplateCheck.faults(mail("Hồ sơ {{code}}", "Kính gửi {{applicant}}")))
                .isEmpty();
    }

    @Test
    void aTextMessageMayNotMentionWhatIsPersonal() {
        assertThat(TemplateCheck.faults(sms("Chào {{applicant}}")))
                .singleElement()
                .isInstanceOfSatisfying(
                        TemplateCheck.Fault.UnknownPlaceholder.class,
                        fault -> {
                            assertThat(fault.name()).isEqualTo("applicant");
                            assertThat(fault.offered())
                                    .containsExactlyInAnyOrder(
                                            "code",
                                            "office",
                                            "officeShort",
                                            "dueDate",
                                            "pin",
                                            "link");
                        });
    }

    @Test
    void brokenBracesAreFound() {
        assertThat(TemplateCheck.faults(sms("Hồ sơ {{code")))
                .containsExactly(new TemplateCheck.Fault.BrokenBraces("text"));
        assertThat(TemplateCheck.faults(sms("Hồ sơ code}}")))
                .containsExactly(new TemplateCheck.Fault.BrokenBraces("text"));
    }

    @Test
    void anEmptyTextAndAMailWithoutSubjectAreFound() {
        assertThat(TemplateCheck.faults(sms(" ")))
                .containsExactly(new TemplateCheck.Fault.Empty("text"));
        assertThat(TemplateCheck.faults(mail("", "a")))
                .containsExactly(new TemplateCheck.Fault.Empty("subject"));
        assertThat(TemplateCheck.faults(mail("{{nobody}}", "a")))
                .singleElement()
                .isInstanceOf(TemplateCheck.Fault.UnknownPlaceholder.class);
    }

    @Test
    void aTextThatCarriersWouldNotTakeIsFound() {
        assertThat(TemplateCheck.faults(sms("ă".repeat(67 * 4)))).isEmpty();
        assertThat(TemplateCheck.faults(sms("ă".repeat(67 * 4 + 1))))
                .containsExactly(new TemplateCheck.Fault.TooLong(5, 4));
        assertThat(TemplateCheck.faults(sms("Phí 5 ₫", Encoding.GSM_UNACCENTED)))
                .containsExactly(new TemplateCheck.Fault.Unencodable("₫"));
    }

    @Test
    void thePreviewTellsThePartsToPayFor() {
        assertThat(TemplateCheck.parts(sms("ă".repeat(71)))).isEqualTo(2);
        assertThat(TemplateCheck.parts(sms("ă".repeat(71), Encoding.GSM_UNACCENTED))).isEqualTo(1);
        assertThat(TemplateCheck.parts(mail("a", "b".repeat(5000)))).isEqualTo(1);
        assertThat(TemplateCheck.preview(sms("{{code}}")).text()).contains("H99");
    }

    @Test
    void occasionsAreFoundByTheirNames() {
        assertThat(Occasion.ofId("apology-letter")).contains(Occasion.APOLOGY_LETTER);
        assertThat(Occasion.ofId("nothing")).isEmpty();
    }
}
