package vn.lienthong.notification.templates.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.notification.sms.domain.Encoding;

class TemplateTest {

    private static Template sms(String text, Encoding encoding) {
        return sms("vi", text, encoding);
    }

    private static Template in(String language, String text) {
        return sms(language, text, Encoding.UCS2_ACCENTED);
    }

    private static Template sms(String language, String text, Encoding encoding) {
        return new Template(
                Occasion.RECEIVED,
                Channel.SMS,
                language,
                1,
                "",
                text,
                encoding,
                OnUnknownOutcome.GIVE_UP,
                NoticeClass.URGENT,
                Template.USUAL_VALIDITY);
    }

    private static Template sms(String text) {
        return sms(text, Encoding.UCS2_ACCENTED);
    }

    private static Template sms(Duration validity) {
        return new Template(
                Occasion.RECEIVED,
                Channel.SMS,
                "vi",
                1,
                "",
                "Hồ sơ {{code}}",
                Encoding.UCS2_ACCENTED,
                OnUnknownOutcome.GIVE_UP,
                NoticeClass.URGENT,
                validity);
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
                OnUnknownOutcome.GIVE_UP,
                NoticeClass.URGENT,
                Template.USUAL_VALIDITY);
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

    /// Sent without accents, they would meet.
    @Test
    void bracesThatOnlyAnAccentKeepsApartAreFound() {
        for (String text : List.of("Hồ}\u0301} {{code}}", "Hồ sơ {\u0302{code}}")) {
            assertThat(TemplateCheck.faults(sms(text)))
                    .containsExactly(new TemplateCheck.Fault.BrokenBraces("text"));
        }
        assertThat(TemplateCheck.faults(sms("Hồ sơ {a} {{code}} }"))).isEmpty();
    }

    @Test
    void anEmptyTextAndAMailWithoutSubjectAreFound() {
        assertThat(TemplateCheck.faults(sms(" ")))
                .containsExactly(new TemplateCheck.Fault.Empty("text"));
        assertThat(TemplateCheck.faults(mail("", "a")))
                .containsExactly(new TemplateCheck.Fault.Empty("subject"));
        assertThat(TemplateCheck.faults(sms("{{nobody}}")))
                .singleElement()
                .isInstanceOf(TemplateCheck.Fault.UnknownPlaceholder.class);
        assertThat(TemplateCheck.faults(mail("{{nobody}}", "a")))
                .singleElement()
                .isInstanceOf(TemplateCheck.Fault.UnknownPlaceholder.class);
    }

    @Test
    void whatIsWrongInASubjectThatATextMessageHasNoUseForIsFoundToo() {
        Template template =
                new Template(
                        Occasion.RECEIVED,
                        Channel.SMS,
                        "vi",
                        1,
                        "{{nobody}}",
                        "Hồ sơ {{code}}",
                        Encoding.UCS2_ACCENTED,
                        OnUnknownOutcome.GIVE_UP,
                        NoticeClass.URGENT,
                        Template.USUAL_VALIDITY);

        assertThat(TemplateCheck.faults(template))
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

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P30DT0.000000001S", "P106751991167300D"})
    void whatIsOverBeforeItIsSentOrNeverIsFound(Duration validity) {
        assertThat(TemplateCheck.faults(sms(validity)))
                .containsExactly(new TemplateCheck.Fault.NoValidity(Duration.ofDays(30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.000000001S", "P30D"})
    void aMessageMayBeWorthSendingForUpToThirtyDays(Duration validity) {
        assertThat(TemplateCheck.faults(sms(validity))).isEmpty();
    }

    @Test
    void thePreviewTellsThePartsToPayFor() {
        assertThat(Preview.of(sms("ă".repeat(71)), Map.of()).parts()).isEqualTo(2);
        assertThat(Preview.of(sms("ă".repeat(71), Encoding.GSM_UNACCENTED), Map.of()).parts())
                .isEqualTo(1);
        assertThat(Preview.of(mail("a", "b".repeat(5000)), Map.of()).parts()).isEqualTo(1);
        assertThat(Preview.of(sms("{{code}}"), Map.of()).text()).contains("H99");
    }

    @Test
    void wordsAreComposedHoweverTheyAndTheirValuesWereTyped() {
        Template typed = sms("Ho\u0302\u0300 sơ {{code}} ở {{office}}");

        assertThat(typed.text()).isEqualTo("Hồ sơ {{code}} ở {{office}}");
        assertThat(typed.render(Map.of("code", "A-1", "office", "Bi\u0300nh An")).text())
                .isEqualTo("Hồ sơ A-1 ở Bình An");
        // A mark that begins a value joins the letter before it.
        assertThat(sms("e{{code}}").render(Map.of("code", "\u0301A")).text()).isEqualTo("éA");
    }

    @Test
    void otherLanguagesSayTimesWithoutTheVietnameseWord() {
        Map<String, String> values = Map.of("dueDate", "17:30 ngày 27/11/2026", "code", "một ngày");

        assertThat(sms("{{code}}, {{dueDate}}").render(values).text())
                .isEqualTo("một ngày, 17:30 ngày 27/11/2026");
        assertThat(in("en", "{{code}}, {{dueDate}}").render(values).text())
                .isEqualTo("một ngày, 17:30, 27/11/2026");
    }

    @Test
    void anotherVersionHasTheSameWords() {
        assertThat(sms("a").numbered(2)).isNotEqualTo(sms("a"));
        assertThat(sms("a").numbered(2).numbered(1)).isEqualTo(sms("a"));
    }

    @Test
    void aListForADeskIsAboutNoSingleDossier() {
        assertThat(Occasion.DIGEST.placeholders(Channel.EMAIL))
                .containsExactlyInAnyOrder("office", "officeShort", "day", "count", "lines");
        assertThat(Occasion.DIGEST.placeholders(Channel.SMS))
                .containsExactlyInAnyOrder("office", "officeShort");
    }

    @Test
    void aPreviewTellsWhichValuesWereMadeUp() {
        Preview preview =
                Preview.of(
                        mail("Hồ sơ {{code}}", "{{applicant}}, {{dueDate}}"),
                        Map.of("applicant", "Trần Văn Nam", "office", "UBND xã"));

        assertThat(preview.text()).isEqualTo("Trần Văn Nam, 17:30 ngày 27/11/2026");
        assertThat(preview.samples()).containsExactlyInAnyOrder("code", "dueDate");
        assertThat(preview.size()).isEmpty();
    }

    @Test
    void aPreviewOfATextMessageIsWhatThePhoneShows() {
        Preview preview =
                Preview.of(
                        sms("Hồ sơ {{code}} đã rút", Encoding.GSM_UNACCENTED),
                        Map.of("code", "H99-1"));

        assertThat(preview.text()).isEqualTo("Ho so H99-1 da rut");
        assertThat(preview.size()).map(size -> size.left()).contains(142);
        assertThat(preview.samples()).isEmpty();
    }

    @Test
    void aRealValueThatCannotBeWrittenIsAFault() {
        Template template = sms("{{office}}", Encoding.GSM_UNACCENTED);

        assertThat(TemplateCheck.faults(template)).isEmpty();
        assertThat(TemplateCheck.faults(template, Map.of("office", "Sở №1")))
                .containsExactly(new TemplateCheck.Fault.Unencodable("№"));
        assertThat(TemplateCheck.faults(template, Map.of("office", "a".repeat(153 * 4 + 1))))
                .containsExactly(new TemplateCheck.Fault.TooLong(5, 4));
    }

    @Test
    void anotherLanguageBeginsWithoutWords() {
        Template begun = mail("a", "b").emptyIn("mnw");

        assertThat(begun.version()).isZero();
        assertThat(begun.language()).isEqualTo("mnw");
        assertThat(TemplateCheck.faults(begun)).hasSize(2);
    }

    @Test
    void whatIsKnownOfADossierIsNotWrittenIntoALog() {
        assertThat(new DossierValues.Known("H99", Map.of("applicant", "Trần Văn Nam")).toString())
                .isEqualTo("Known[H99]");
    }

    @Test
    void occasionsAreFoundByTheirNames() {
        assertThat(Occasion.ofId("apology-letter")).contains(Occasion.APOLOGY_LETTER);
        assertThat(Occasion.ofId("nothing")).isEmpty();
    }
}
