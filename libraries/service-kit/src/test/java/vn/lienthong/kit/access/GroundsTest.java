package vn.lienthong.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.AccessGround;
import vn.lienthong.kit.access.Grounds.Ground;
import vn.lienthong.kit.access.Standing.Turn;
import vn.lienthong.kit.access.Standing.When;

class GroundsTest {

    /// Received at the counter, then at two desks, with a third to come; two desks at once.
    private static final Standing KNOWN =
            new Standing(
                    "counter",
                    List.of(
                            new Turn("desk", "check", When.BEFORE),
                            new Turn("desk", "decide", When.NOW),
                            new Turn("past", "ask", When.BEFORE),
                            new Turn("later", "sign", When.PLANNED)));

    @Test
    void whatStandsAtTheOfficeIsItsBusinessNow() {
        assertThat(why(reading("desk", "SPECIALIST")))
                .isEqualTo(new Ground(AccessGround.STANDS_HERE, "decide"));
    }

    @Test
    void aCounterLooksAtWhatItReceived() {
        assertThat(why(reading("counter", "COUNTER")))
                .isEqualTo(new Ground(AccessGround.RECEIVED_HERE, null));
    }

    @Test
    void whatStoodThereAndWhatMayComeIsToldApart() {
        assertThat(why(reading("past", "SPECIALIST")))
                .isEqualTo(new Ground(AccessGround.STOOD_HERE, "ask"));
        assertThat(why(reading("later", "SPECIALIST")))
                .isEqualTo(new Ground(AccessGround.ON_ITS_ROUTE, "sign"));
    }

    @Test
    void theHeadOfAnOfficeOnItsRouteSignsItsLetters() {
        Look letter = look(Access.APOLOGY_LETTER_PRINTED, "past", true, null, "LEADER");
        assertThat(why(letter)).isEqualTo(new Ground(AccessGround.SIGNS_LETTER, null));
        assertThat(why(look(Access.APOLOGY_LETTER_PRINTED, "past", true, null, "SPECIALIST")))
                .isEqualTo(new Ground(AccessGround.STOOD_HERE, "ask"));
        assertThat(why(look(Access.APOLOGY_LETTER_PRINTED, "top", true, null, "LEADER")).ground())
                .isEqualTo(AccessGround.SUPERIOR);
        assertThat(why(look(Access.DOSSIER_READ, "past", true, null, "LEADER")).ground())
                .isEqualTo(AccessGround.STOOD_HERE);
    }

    @Test
    void whoIsAboveIsASuperiorUnlessItRunsTheSystem() {
        assertThat(why(reading("top", "LEADER")).ground()).isEqualTo(AccessGround.SUPERIOR);
        assertThat(why(reading("top", "OPERATIONS")).ground()).isEqualTo(AccessGround.OPERATIONS);
        assertThat(
                        why(look(Access.DOSSIER_READ, "top", true, null, "OPERATIONS", "COUNTER"))
                                .ground())
                .isEqualTo(AccessGround.SUPERIOR);
    }

    @Test
    void whatNothingExplainsIsToBeLookedInto() {
        assertThat(why(reading("elsewhere", "SPECIALIST")).ground())
                .isEqualTo(AccessGround.UNKNOWN);
        assertThat(without(reading("desk", "SPECIALIST")).ground()).isEqualTo(AccessGround.UNKNOWN);
        assertThat(without(reading("desk", "OPERATIONS")).ground())
                .isEqualTo(AccessGround.OPERATIONS);
        assertThat(AccessGround.UNKNOWN.isFromOutside()).isTrue();
    }

    @Test
    void aListIsTheOwnOfficesOrThatOfOneBelow() {
        assertThat(without(listing("desk", null, "COUNTER")).ground())
                .isEqualTo(AccessGround.OWN_OFFICE);
        assertThat(without(listing("desk", "desk", "COUNTER")).ground())
                .isEqualTo(AccessGround.OWN_OFFICE);
        assertThat(without(listing("top", "desk", "LEADER")).ground())
                .isEqualTo(AccessGround.SUPERIOR);
        assertThat(without(listing("desk", "elsewhere", "LEADER")).ground())
                .isEqualTo(AccessGround.UNKNOWN);
        assertThat(without(listing("top", null, "OPERATIONS")).ground())
                .isEqualTo(AccessGround.OPERATIONS);
    }

    @Test
    void readingWhoLookedIsSupervision() {
        assertThat(without(look(Access.ACCESSES_READ, "top", false, null, "OPERATIONS")).ground())
                .isEqualTo(AccessGround.SUPERVISION);
    }

    private static Ground why(Look look) {
        return Grounds.of(look, Optional.of(KNOWN), GroundsTest::isAtOrBelow);
    }

    private static Ground without(Look look) {
        return Grounds.of(look, Optional.empty(), GroundsTest::isAtOrBelow);
    }

    private static boolean isAtOrBelow(String other, String own) {
        return other.equals(own) || own.equals("top");
    }

    private static Look reading(String unit, String role) {
        return look(Access.DOSSIER_READ, unit, true, null, role);
    }

    private static Look listing(String unit, @Nullable String place, String role) {
        return look(Access.DOSSIERS_LISTED, unit, false, place, role);
    }

    private static Look look(
            Access access, String unit, boolean whole, @Nullable String place, String... roles) {
        return new Look(
                Instant.EPOCH,
                "mai",
                unit,
                Set.of(roles),
                access,
                whole,
                List.of("D-1"),
                1,
                place,
                null);
    }
}
