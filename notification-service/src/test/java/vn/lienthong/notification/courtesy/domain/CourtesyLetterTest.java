package vn.lienthong.notification.courtesy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesyLetterTest {

    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant LATER = AT.plusSeconds(3600);
    private static final CourtesyLetter DRAFT =
            CourtesyLetter.draft(CourtesyKind.CONDOLENCE_DEATH, "W.1", AT);
    private static final CourtesyCommand SIGN =
            new CourtesyCommand.Sign("Nguyễn Văn Bình", "W", LATER);
    private static final CourtesyCommand SET_ASIDE =
            new CourtesyCommand.SetAside("Nguyễn Văn Bình", "Gia đình không muốn nhận", LATER);

    @Test
    void a_machine_only_drafts() {
        assertThat(DRAFT.standing().state()).isEqualTo("DRAFT");
        assertThat(DRAFT.draftedAt()).isEqualTo(AT);
    }

    @Test
    void a_head_signs_in_the_name_of_the_own_office() {
        CourtesyLetter signed = accepted(DRAFT.decide(SIGN));

        assertThat(signed.standing())
                .isEqualTo(new LetterStanding.Signed(LATER, "Nguyễn Văn Bình", "W"));
        assertThat(signed.standing().state()).isEqualTo("SIGNED");
        assertThat(signed.office()).isEqualTo("W.1");
    }

    @Test
    void a_head_sets_a_letter_aside_with_a_reason() {
        CourtesyLetter aside = accepted(DRAFT.decide(SET_ASIDE));

        assertThat(aside.standing())
                .isEqualTo(
                        new LetterStanding.SetAside(
                                LATER, "Nguyễn Văn Bình", "Gia đình không muốn nhận"));
        assertThat(aside.standing().state()).isEqualTo("SET_ASIDE");
    }

    @Test
    void what_is_decided_is_not_decided_again() {
        for (CourtesyCommand first : List.of(SIGN, SET_ASIDE)) {
            CourtesyLetter decided = accepted(DRAFT.decide(first));
            for (CourtesyCommand second : List.of(SIGN, SET_ASIDE)) {
                assertThat(decided.decide(second))
                        .isEqualTo(new CourtesyDecision.AlreadyDecided(decided.standing()));
            }
        }
    }

    @Test
    void what_was_not_decided_in_time_can_be_signed_no_longer_and_reasons_are_not_kept() {
        CourtesyLetter signed = accepted(DRAFT.decide(SIGN));

        assertThat(DRAFT.forgotten(LATER).standing())
                .isEqualTo(new LetterStanding.SetAside(LATER, "", ""));
        assertThat(signed.forgotten(LATER)).isEqualTo(signed);
        assertThat(accepted(DRAFT.decide(SET_ASIDE)).forgotten(LATER.plusSeconds(1)).standing())
                .isEqualTo(new LetterStanding.SetAside(LATER, "Nguyễn Văn Bình", ""));
    }

    @Test
    void a_letter_is_named_by_its_dossier_and_kind() {
        CourtesyId id = new CourtesyId("000.10.17.H99-261123-0001", CourtesyKind.CONDOLENCE_DEATH);

        assertThat(id).hasToString("000.10.17.H99-261123-0001~CONDOLENCE_DEATH");
        assertThat(CourtesyId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "000.10.17.H99-261123-0001", "000.10.17.H99-261123-0001~1"})
    void what_names_no_letter_is_none(String text) {
        assertThat(CourtesyId.parse(text)).isEmpty();
    }

    @Test
    void a_kind_that_is_not_known_gives_no_letter() {
        assertThat(
                        CourtesyKind.named(
                                List.of(
                                        "CONGRATULATION_BIRTH",
                                        "CONGRATULATION_MOON_LANDING",
                                        "CONGRATULATION_BIRTH")))
                .containsExactly(CourtesyKind.CONGRATULATION_BIRTH);
    }

    private static CourtesyLetter accepted(CourtesyDecision decision) {
        return ((CourtesyDecision.Accepted) decision).next();
    }
}
