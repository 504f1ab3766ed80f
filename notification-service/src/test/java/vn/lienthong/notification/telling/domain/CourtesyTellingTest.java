package vn.lienthong.notification.telling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.notification.telling.domain.Facts.AT;
import static vn.lienthong.notification.telling.domain.Facts.CODE;
import static vn.lienthong.notification.telling.domain.Facts.DUE;
import static vn.lienthong.notification.telling.domain.Facts.LATER;
import static vn.lienthong.notification.telling.domain.Facts.MACHINE;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contracts.event.CourtesyLetterSigned;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.notification.Tickets;
import vn.lienthong.notification.courtesy.domain.CourtesyCommand;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;
import vn.lienthong.notification.courtesy.domain.CourtesyLetter;

class CourtesyTellingTest {

    private static final CourtesyCommand SIGN = new CourtesyCommand.Sign("Phạm Văn Bình", "P", DUE);
    private static final CourtesyCommand SET_ASIDE =
            new CourtesyCommand.SetAside("Phạm Văn Bình", "Gia đình không muốn nhận", DUE);

    private final Telling telling = new Telling(Facts.OFFICES, Ways.USUAL, Tickets::open);
    private final CourtesyTelling courtesies = new CourtesyTelling(Facts.OFFICES);

    private Correspondence after(@Nullable Correspondence state, DossierEvent event) {
        return ((Decision.Changed) telling.on(state, event, MACHINE)).next();
    }

    private Correspondence received(String... letters) {
        DossierReceived r = Facts.received();
        return after(
                null,
                new DossierReceived(
                        r.code(),
                        r.at(),
                        r.office(),
                        r.channel(),
                        r.procedure(),
                        r.procedureVersion(),
                        r.procedureName(),
                        r.field(),
                        r.dueAt(),
                        r.limit(),
                        r.policy(),
                        r.cutOff(),
                        r.calendar(),
                        r.lookupPin(),
                        r.applicant(),
                        r.steps(),
                        r.resumption(),
                        r.note(),
                        r.lead(),
                        r.imported(),
                        r.ladder(),
                        r.secondAppointment(),
                        List.of(letters)));
    }

    private Correspondence drafted(CourtesyKind kind) {
        return after(received(kind.name()), new DossierProcessed(CODE, AT, "W"));
    }

    private Decision decide(Correspondence state, CourtesyKind kind, CourtesyCommand command) {
        return courtesies.on(state, state.letter(kind).orElseThrow(), command, MACHINE);
    }

    @Test
    void a_processed_dossier_gives_rise_to_a_draft_of_each_of_its_letters_once() {
        Correspondence state = received("CONDOLENCE_DEATH");
        assertThat(state.letters()).isEmpty();

        Correspondence processed = after(state, new DossierProcessed(CODE, AT, "W"));

        assertThat(processed.letters())
                .containsExactly(CourtesyLetter.draft(CourtesyKind.CONDOLENCE_DEATH, "W", AT));
        assertThat(processed.notifications()).hasSize(state.notifications().size() + 2);
        assertThat(telling.on(processed, new DossierProcessed(CODE, AT, "W"), MACHINE))
                .isEqualTo(new Decision.Unchanged());
        assertThat(processed.drafted(LATER)).isEqualTo(processed);
    }

    @Test
    void most_dossiers_have_no_letter() {
        assertThat(after(received(), new DossierProcessed(CODE, AT, "W")).letters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CONGRATULATION_BIRTH, congratulation-birth",
        "CONGRATULATION_MARRIAGE, congratulation-marriage",
        "CONDOLENCE_DEATH, condolence-death"
    })
    void a_signed_letter_is_told_by_phone_and_goes_with_the_mail(
            CourtesyKind kind, String occasion) {
        Correspondence state = drafted(kind);

        Decision.Changed signed = (Decision.Changed) decide(state, kind, SIGN);

        assertThat(signed.next().letter(kind).orElseThrow().standing().state()).isEqualTo("SIGNED");
        List<Notification> told =
                signed.next()
                        .notifications()
                        .subList(
                                state.notifications().size(), signed.next().notifications().size());
        assertThat(told)
                .extracting(n -> n.occasion().id() + " " + n.channel() + " " + n.letter())
                .containsExactly(occasion + " SMS null", occasion + " EMAIL " + CODE + "~" + kind);
        assertThat(told).allSatisfy(n -> assertThat(n.createdAt()).isEqualTo(DUE));
        assertThat(told.getLast().values())
                .containsAllEntriesOf(Map.of("signedBy", "Phạm Văn Bình", "office", "UBND tỉnh"));
        assertThat(signed.events())
                .containsExactly(
                        new CourtesyLetterSigned(CODE, DUE, kind.name(), "W", "Phạm Văn Bình"));
    }

    @Test
    void of_a_letter_that_is_set_aside_nobody_is_told() {
        Correspondence state = drafted(CourtesyKind.CONGRATULATION_BIRTH);

        Decision.Changed aside =
                (Decision.Changed) decide(state, CourtesyKind.CONGRATULATION_BIRTH, SET_ASIDE);

        assertThat(aside.next().notifications()).isEqualTo(state.notifications());
        assertThat(aside.events()).isEmpty();
        assertThat(aside.next().letters().getFirst().standing().state()).isEqualTo("SET_ASIDE");
        assertThat(decide(aside.next(), CourtesyKind.CONGRATULATION_BIRTH, SIGN))
                .isEqualTo(new Decision.Unchanged());
    }

    @Test
    void of_two_letters_only_the_one_that_is_signed_changes() {
        Correspondence state =
                after(
                        received("CONGRATULATION_MARRIAGE", "CONGRATULATION_BIRTH"),
                        new DossierProcessed(CODE, AT, "W"));

        Decision.Changed signed =
                (Decision.Changed) decide(state, CourtesyKind.CONGRATULATION_BIRTH, SIGN);

        assertThat(signed.next().letters())
                .extracting(letter -> letter.kind() + " " + letter.standing().state())
                .containsExactly("CONGRATULATION_MARRIAGE DRAFT", "CONGRATULATION_BIRTH SIGNED");
    }

    @Test
    void what_is_forgotten_is_not_signed_any_more() {
        Correspondence state = drafted(CourtesyKind.CONGRATULATION_BIRTH).forgotten(LATER);

        assertThat(state.letters().getFirst().standing().state()).isEqualTo("SET_ASIDE");
        assertThat(decide(state, CourtesyKind.CONGRATULATION_BIRTH, SIGN))
                .isEqualTo(new Decision.Unchanged());
    }

    @Test
    void the_letters_of_a_corrected_procedure_take_the_place_of_the_first() {
        Correspondence state =
                after(received("CONGRATULATION_BIRTH"), replanned(List.of("CONDOLENCE_DEATH")));

        assertThat(after(state, new DossierProcessed(CODE, LATER, "W")).letters())
                .extracting(CourtesyLetter::kind)
                .containsExactly(CourtesyKind.CONDOLENCE_DEATH);
    }

    @Test
    void a_plan_that_tells_nothing_of_letters_leaves_them() {
        Correspondence state = after(received("CONGRATULATION_BIRTH"), replanned(null));

        assertThat(after(state, new DossierProcessed(CODE, LATER, "W")).letters()).hasSize(1);
    }

    private static DossierReplanned replanned(@Nullable List<String> letters) {
        return new DossierReplanned(
                CODE,
                LATER,
                "W",
                "mai",
                ReplanCause.WRONG_PROCEDURE,
                "Nhầm thủ tục",
                "1.000656",
                1,
                "Đăng ký khai tử",
                "Hộ tịch",
                LATER,
                "8wh",
                "ROLLING",
                null,
                List.of(),
                null,
                Map.of(),
                null,
                null,
                letters);
    }
}
