package vn.lienthong.notification.templates.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;
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
                    Occasion.LETTER_LATE);
    private static final Set<Occasion> OFFICERS_BY_PHONE =
            EnumSet.of(Occasion.STEP_MISSED, Occasion.DOSSIER_MISSED);

    private final List<Template> templates = ShippedTemplates.all();

    private Set<Occasion> on(Channel channel) {
        return templates.stream()
                .filter(t -> t.channel() == channel)
                .map(Template::occasion)
                .collect(Collectors.toSet());
    }

    @Test
    void thereAreWordsForEveryOccasion() {
        Set<Occasion> byPhone = EnumSet.allOf(Occasion.class);
        byPhone.removeAll(FOR_OFFICERS);
        byPhone.addAll(OFFICERS_BY_PHONE);

        assertThat(on(Channel.EMAIL)).containsExactlyInAnyOrder(Occasion.values());
        assertThat(on(Channel.SMS)).isEqualTo(byPhone);
    }

    @Test
    void everyTemplateIsWithoutFault() {
        assertThat(templates).allSatisfy(t -> assertThat(TemplateCheck.faults(t)).isEmpty());
        assertThat(templates).allMatch(t -> Normalizer.isNormalized(t.text(), Normalizer.Form.NFC));
    }

    @Test
    void aTextMessageTakesAtMostThreeParts() {
        assertThat(templates).allMatch(t -> TemplateCheck.parts(t) <= 3);
    }

    @Test
    void whatMerelyInformsIsNotRiskedTwiceAndAnApologyIs() {
        assertThat(templates)
                .filteredOn(t -> t.onUnknownOutcome() == OnUnknownOutcome.GIVE_UP)
                .extracting(Template::occasion)
                .isNotEmpty()
                .doesNotContain(Occasion.APOLOGY_LETTER)
                .doesNotContainAnyElementsOf(FOR_OFFICERS);
        assertThat(Arrays.asList(Occasion.values())).hasSize(18);
    }
}
