package vn.lienthong.notification.templates.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.notification.templates.domain.Approval.State.APPROVED;
import static vn.lienthong.notification.templates.domain.Approval.State.DRAFT;
import static vn.lienthong.notification.templates.domain.Approval.State.REJECTED;
import static vn.lienthong.notification.templates.domain.Approval.State.SUBMITTED;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.notification.sms.domain.Encoding;

class ApprovalTest {

    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

    private static Approval.Step step(Approval.State state) {
        return new Approval.Step(state, "vì", AT, "vanhanh");
    }

    private static Approval at(Approval.State state) {
        return state == DRAFT ? Approval.DRAFT : new Approval(List.of(step(state)));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SUBMITTED",
        "SUBMITTED, APPROVED",
        "SUBMITTED, REJECTED",
    })
    void itLeadsFromTheDraftThroughTheCarrierToItsAnswer(Approval.State from, Approval.State to) {
        assertThat(at(from).decide(step(to)))
                .isInstanceOfSatisfying(
                        Approval.Decision.Accepted.class,
                        accepted -> {
                            assertThat(accepted.next().state()).isEqualTo(to);
                            assertThat(accepted.next().steps()).endsWith(step(to));
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, APPROVED", "DRAFT, REJECTED", "SUBMITTED, DRAFT",
        "APPROVED, DRAFT", "APPROVED, SUBMITTED", "APPROVED, REJECTED",
        "REJECTED, DRAFT", "REJECTED, SUBMITTED", "REJECTED, APPROVED",
    })
    void itLeadsNowhereElse(Approval.State from, Approval.State to) {
        assertThat(at(from).decide(step(to))).isEqualTo(new Approval.Decision.OutOfOrder(from));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT", "SUBMITTED", "APPROVED", "REJECTED"})
    void whatIsSaidAgainChangesNothing(Approval.State state) {
        assertThat(at(state).decide(step(state))).isEqualTo(new Approval.Decision.Unchanged());
    }

    @Test
    void aRejectionNeedsItsReason() {
        assertThat(at(SUBMITTED).decide(new Approval.Step(REJECTED, " ", AT, "vanhanh")))
                .isEqualTo(new Approval.Decision.ReasonMissing());
        assertThat(at(SUBMITTED).decide(new Approval.Step(APPROVED, "", AT, "vanhanh")))
                .isInstanceOf(Approval.Decision.Accepted.class);
    }

    private static TemplateHistory.Version version(
            Channel channel, int number, Approval.State state, String by) {
        return new TemplateHistory.Version(
                new Template(
                        Occasion.READY,
                        channel,
                        "vi",
                        number,
                        "",
                        "a",
                        Encoding.GSM_UNACCENTED,
                        OnUnknownOutcome.GIVE_UP,
                        NoticeClass.SERVICE,
                        Template.USUAL_VALIDITY),
                at(state),
                AT,
                by);
    }

    private static TemplateHistory history(Channel channel, Approval.State... states) {
        TemplateHistory.Version[] versions = new TemplateHistory.Version[states.length];
        for (int i = 0; i < states.length; i++) {
            versions[i] = version(channel, i + 1, states[i], "vanhanh");
        }
        return new TemplateHistory(List.of(versions));
    }

    @ParameterizedTest
    @CsvSource({"SMS", "CHAT"})
    void whereCarriersReadFirstTheNewestApprovedVersionIsUsed(Channel channel) {
        TemplateHistory history = history(channel, APPROVED, APPROVED, REJECTED, SUBMITTED, DRAFT);

        assertThat(history.inUse(true)).map(TemplateHistory.Version::number).contains(2);
        assertThat(history.inUse(false)).map(TemplateHistory.Version::number).contains(5);
        assertThat(history(channel, DRAFT).inUse(true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EMAIL", "NATIONAL_PORTAL"})
    void elsewhereTheNewestVersionIsUsed(Channel channel) {
        assertThat(history(channel, APPROVED, DRAFT).inUse(true))
                .map(TemplateHistory.Version::number)
                .contains(2);
    }

    @Test
    void versionsAreFoundByTheirNumbers() {
        TemplateHistory history = history(Channel.SMS, APPROVED, DRAFT);

        assertThat(history.newest().number()).isEqualTo(2);
        assertThat(history.find(1)).map(v -> v.approval().state()).contains(APPROVED);
        assertThat(history.find(3)).isEmpty();
        assertThat(history.asItCame()).isFalse();
        assertThat(new TemplateHistory(List.of(version(Channel.SMS, 1, APPROVED, ""))).asItCame())
                .isTrue();
    }
}
