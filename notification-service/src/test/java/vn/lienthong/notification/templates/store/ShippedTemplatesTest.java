package vn.lienthong.notification.templates.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.sms.domain.SmsText;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.NoticeClass;
import vn.lienthong.notification.templates.domain.Occasion;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;
import vn.lienthong.notification.templates.domain.Preview;
import vn.lienthong.notification.templates.domain.Template;
import vn.lienthong.notification.templates.domain.TemplateCheck;

class ShippedTemplatesTest {

    private static final Set<Occasion> FOR_OFFICERS =
            EnumSet.of(
                    Occasion.STEP_APPROACHING,
                    Occasion.DOSSIER_APPROACHING,
                    Occasion.STEP_MISSED,
                    Occasion.DOSSIER_MISSED,
                    Occasion.ESCALATION,
                    Occasion.LETTER_REQUIRED,
                    Occasion.LETTER_LATE,
                    Occasion.DIGEST);
    private static final Set<Occasion> OFFICERS_BY_PHONE =
            EnumSet.of(
                    Occasion.STEP_MISSED,
                    Occasion.DOSSIER_MISSED,
                    Occasion.ESCALATION,
                    Occasion.LETTER_REQUIRED,
                    Occasion.LETTER_LATE);
    private static final Set<Occasion> FOR_CITIZENS =
            EnumSet.complementOf(EnumSet.copyOf(FOR_OFFICERS));

    /// What says who somebody is, what he wants or what became of it.
    private static final Set<String> PERSONAL =
            Set.of("applicant", "procedure", "reason", "cause", "signedBy", "lateOffice", "lines");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private final List<Template> templates = ShippedTemplates.all();

    private Set<Occasion> on(Channel channel, String language) {
        return templates.stream()
                .filter(t -> t.channel() == channel && t.language().equals(language))
                .map(Template::occasion)
                .collect(Collectors.toSet());
    }

    private Stream<Template> on(Channel channel) {
        return templates.stream().filter(t -> t.channel() == channel);
    }

    @Test
    void thereAreWordsForEveryOccasion() {
        Set<Occasion> byPhone = EnumSet.copyOf(FOR_CITIZENS);
        byPhone.addAll(OFFICERS_BY_PHONE);

        assertThat(Arrays.asList(Occasion.values())).hasSize(25);
        assertThat(on(Channel.EMAIL, "vi")).containsExactlyInAnyOrder(Occasion.values());
        assertThat(on(Channel.SMS, "vi")).isEqualTo(byPhone);
        assertThat(on(Channel.CHAT, "vi")).isEqualTo(FOR_CITIZENS);
        assertThat(on(Channel.NATIONAL_PORTAL, "vi")).isEqualTo(FOR_CITIZENS);
    }

    @Test
    void whatCitizensGetByPhoneAndMailIsThereInEnglishToo() {
        assertThat(on(Channel.EMAIL, "en")).isEqualTo(FOR_CITIZENS);
        assertThat(on(Channel.SMS, "en")).isEqualTo(FOR_CITIZENS);
    }

    @Test
    void everyTemplateIsWithoutFault() {
        assertThat(templates).allSatisfy(t -> assertThat(TemplateCheck.faults(t)).isEmpty());
        assertThat(templates).allMatch(t -> Normalizer.isNormalized(t.text(), Normalizer.Form.NFC));
    }

    @Test
    void aTextMessageTakesOnePartAndNeverMoreThanTwo() {
        Map<String, String> longest =
                Map.of(
                        "code", "000.10.17.H99-261123-000123",
                        "officeShort", "Chi nhánh VPĐKĐĐ khu vực Vĩnh Lam 2",
                        "dueDate", "17:30 ngày 27/11/2026",
                        "answerBy", "10:30 ngày 24/11/2026",
                        "previousDueDate", "17:30 ngày 25/11/2026",
                        "issueBy", "17:30 ngày 26/11/2026",
                        "pin", "482913",
                        "link", "https://dichvucong.tinh-co-ten-rat-dai.gov.example.vn/vi/tra-cuu");

        assertThat(on(Channel.SMS))
                .isNotEmpty()
                .allMatch(t -> t.encoding() == Encoding.GSM_UNACCENTED)
                .allSatisfy(t -> assertThat(Preview.of(t, Map.of()).parts()).isEqualTo(1))
                .allSatisfy(t ->
                        assertThat(SmsText.of(t.render(longest).text(), t.encoding()).parts())
                                .hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void whatLiesOpenOnAScreenMentionsNothingPersonal() {
        assertThat(templates)
                .filteredOn(t -> t.channel() != Channel.EMAIL)
                .isNotEmpty()
                .allSatisfy(t ->
                        assertThat(
                                        PLACEHOLDER
                                                .matcher(t.subject() + t.text())
                                                .results()
                                                .map(r -> r.group(1)))
                                .doesNotContainAnyElementsOf(PERSONAL));
        for (Occasion occasion : Occasion.values()) {
            for (Channel channel : EnumSet.complementOf(EnumSet.of(Channel.EMAIL))) {
                assertThat(occasion.placeholders(channel)).doesNotContainAnyElementsOf(PERSONAL);
            }
        }
    }

    @Test
    void whatMerelyInformsIsNotRiskedTwiceAndAnApologyIs() {
        assertThat(templates)
                .filteredOn(t -> t.onUnknownOutcome() == OnUnknownOutcome.GIVE_UP)
                .extracting(Template::occasion)
                .isNotEmpty()
                .doesNotContain(Occasion.APOLOGY_LETTER)
                .doesNotContainAnyElementsOf(FOR_OFFICERS);
    }

    @Test
    void anAnswerToWhatACitizenHasJustDoneMayComeAtNight() {
        assertThat(of(NoticeClass.URGENT))
                .containsExactlyInAnyOrder(
                        Occasion.HANDED_IN,
                        Occasion.RECEIVED,
                        Occasion.RECEIPT_CORRECTED,
                        Occasion.REFUSED,
                        Occasion.WITHDRAWN,
                        Occasion.RETURNED);
        assertThat(of(NoticeClass.COURTESY))
                .containsExactlyInAnyOrder(
                        Occasion.CONGRATULATION_BIRTH,
                        Occasion.CONGRATULATION_MARRIAGE,
                        Occasion.CONDOLENCE_DEATH);
        assertThat(of(NoticeClass.BEYOND)).containsExactly(Occasion.SATISFACTION_INVITATION);
    }

    private Set<Occasion> of(NoticeClass noticeClass) {
        return templates.stream()
                .filter(t -> t.noticeClass() == noticeClass)
                .map(Template::occasion)
                .collect(Collectors.toSet());
    }

    @Test
    void anAnswerIsOfUseForHoursAnApologyForADay() {
        assertThat(templates)
                .allSatisfy(t ->
                        assertThat(t.validity())
                                .isEqualTo(
                                        t.occasion() == Occasion.APOLOGY_LETTER
                                                        || t.noticeClass() == NoticeClass.COURTESY
                                                        || t.noticeClass() == NoticeClass.BEYOND
                                                ? Duration.ofHours(24)
                                                : Duration.ofHours(4)));
    }
}
