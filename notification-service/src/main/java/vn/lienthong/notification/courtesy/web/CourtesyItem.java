package vn.lienthong.notification.courtesy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.notification.courtesy.domain.CourtesyId;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;
import vn.lienthong.notification.courtesy.domain.CourtesyLetter;
import vn.lienthong.notification.courtesy.domain.LetterStanding;
import vn.lienthong.printing.forms.CourtesyWords;

/// A letter as it is shown. The applicant's name stands in its words only.
///
/// @param code the dossier's
/// @param office who received the dossier
/// @param decidedBy full name of the head who signed it or set it aside
/// @param reason why it was set aside; absent once it was forgotten
/// @param words what it says; absent in lists, and once what is personal was forgotten
@JsonInclude(JsonInclude.Include.NON_NULL)
record CourtesyItem(
        String id,
        String code,
        CourtesyKind kind,
        String office,
        String officeName,
        String procedureName,
        String state,
        Instant draftedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable CourtesyWords words) {

    static CourtesyItem of(
            String code,
            String procedure,
            CourtesyLetter letter,
            Offices offices,
            @Nullable CourtesyWords words) {
        return switch (letter.standing()) {
            case LetterStanding.Draft() ->
                    of(code, procedure, letter, offices, words, null, null, null);
            case LetterStanding.Signed(Instant at, String by, _) ->
                    of(code, procedure, letter, offices, words, at, by, null);
            case LetterStanding.SetAside(Instant at, String by, String reason) ->
                    of(code, procedure, letter, offices, words, at, kept(by), kept(reason));
        };
    }

    private static @Nullable String kept(String text) {
        return text.isEmpty() ? null : text;
    }

    private static CourtesyItem of(
            String code,
            String procedure,
            CourtesyLetter letter,
            Offices offices,
            @Nullable CourtesyWords words,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String reason) {
        return new CourtesyItem(
                new CourtesyId(code, letter.kind()).toString(),
                code,
                letter.kind(),
                letter.office(),
                offices.find(letter.office()).map(Office::name).orElse(letter.office()),
                procedure,
                letter.standing().state(),
                letter.draftedAt(),
                decidedAt,
                decidedBy,
                reason,
                words);
    }
}
