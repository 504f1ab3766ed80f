package vn.lienthong.intake.imports;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.intake.registration.domain.RegisterDossier;
import vn.lienthong.intake.registration.domain.Takeover;
import vn.lienthong.intake.registration.domain.UnderWay;
import vn.lienthong.intake.registration.input.Fault;
import vn.lienthong.intake.registration.input.FieldReader;
import vn.lienthong.intake.registration.input.RegistrationRequest;
import vn.lienthong.intake.registration.input.RegistrationRequest.ApplicantPart;
import vn.lienthong.intake.registration.input.RegistrationRequest.DocumentPart;
import vn.lienthong.intake.registration.input.Shortcomings;

/// What a line says; anything may be missing. The first fields are those of a registration.
///
/// @param externalId the sender's own id of the dossier, also called `sourceId`
/// @param code the number that the dossier has already
/// @param status of the other software, as a number or a word; absent for a new dossier
/// @param step where it stands, several separated by `;`
/// @param doneSteps what is done, several separated by `;`
record ImportRequest(
        @Nullable String procedure,
        @Nullable String office,
        @Nullable String channel,
        @Nullable ApplicantPart applicant,
        @Nullable List<@Nullable DocumentPart> documents,
        @Nullable String note,
        @JsonAlias("sourceId") @Nullable String externalId,
        @Nullable String code,
        @Nullable String status,
        @Nullable String receivedAt,
        @Nullable String dueAt,
        @Nullable String originalDueAt,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                @Nullable List<@Nullable String> step,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                @Nullable List<@Nullable String> doneSteps,
        @Nullable String suspendedSince) {

    /// Of this system and of those before it.
    private static final Pattern CODE =
            Pattern.compile("[A-Z0-9]{3}(\\.[A-Z0-9]{2,3}){2,4}-\\d{6}-\\d{3,7}");

    private static final Pattern BETWEEN_STEPS = Pattern.compile("[;|]");

    /// What was made of it.
    sealed interface Reading {

        /// It can be received as far as can be read.
        ///
        /// @param underWay absent for a new dossier
        record Read(
                RegisterDossier wish,
                @Nullable UnderWay underWay,
                @Nullable String code,
                @Nullable String externalId)
                implements Reading {}

        /// It cannot be understood, or has ended.
        ///
        /// @param faults all of them, at least one
        record Unreadable(List<Fault> faults) implements Reading {}
    }

    /// Reads everything before it complains; of a dossier that has ended, only that.
    Reading read(StatusWords words) {
        FieldReader in = new FieldReader();
        Optional<DossierStatus> known = status(in, words);
        Optional<Fault> ended = known.flatMap(Takeover::ended).map(Shortcomings::fault);
        if (ended.isPresent()) {
            return new Reading.Unreadable(List.of(ended.get()));
        }
        @Nullable String number = code(in);
        @Nullable UnderWay underWay =
                known.filter(s -> s != DossierStatus.REGISTERED)
                        .map(s -> underWay(in, s))
                        .orElse(null);
        if (known.isEmpty() && in.faults().isEmpty() && saysWhereItStands()) {
            in.fault("status", "field.required");
        }
        return switch (registration().read()) {
            case RegistrationRequest.Reading.Unreadable(List<Fault> faults) ->
                    unreadable(faults, in.faults());
            case RegistrationRequest.Reading.Read(RegisterDossier wish, String id) -> {
                if (underWay != null && id == null && number == null) {
                    in.fault("code", "import.code.needed");
                }
                yield in.faults().isEmpty()
                        ? new Reading.Read(wish, underWay, number, id)
                        : new Reading.Unreadable(in.faults());
            }
        };
    }

    private static Reading unreadable(List<Fault> some, List<Fault> others) {
        List<Fault> all = new ArrayList<>(some);
        all.addAll(others);
        return new Reading.Unreadable(all);
    }

    private RegistrationRequest registration() {
        return new RegistrationRequest(
                procedure, office, upper(channel), applicant, documents, note, externalId);
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private Optional<DossierStatus> status(FieldReader in, StatusWords words) {
        @Nullable String text = in.optional("status", status, 100);
        if (text == null) {
            return Optional.empty();
        }
        Optional<DossierStatus> found = words.find(text);
        if (found.isEmpty()) {
            in.fault("status", "import.status.unknown", text);
        }
        return found;
    }

    private @Nullable String code(FieldReader in) {
        @Nullable String text = in.optional("code", code, 50);
        if (text != null && !CODE.matcher(text).matches()) {
            in.fault("code", "import.code.format");
        }
        return text;
    }

    private UnderWay underWay(FieldReader in, DossierStatus known) {
        if (in.required("receivedAt", receivedAt, 50).isEmpty()) {
            return new UnderWay(known, Instant.EPOCH, null, null, List.of(), List.of(), null);
        }
        Instant received =
                Objects.requireNonNullElse(moment(in, "receivedAt", receivedAt), Instant.EPOCH);
        return new UnderWay(
                known,
                received,
                moment(in, "dueAt", dueAt),
                moment(in, "originalDueAt", originalDueAt),
                steps(in, "step", step),
                steps(in, "doneSteps", doneSteps),
                since(moment(in, "suspendedSince", suspendedSince), received));
    }

    /// A day without a time, and the same day as the receipt: from the receipt on.
    private static @Nullable Instant since(@Nullable Instant suspended, Instant received) {
        return suspended != null
                        && suspended.isBefore(received)
                        && LocalDate.ofInstant(received, Moments.ZONE)
                                .atStartOfDay(Moments.ZONE)
                                .toInstant()
                                .equals(suspended)
                ? received
                : suspended;
    }

    private static @Nullable Instant moment(FieldReader in, String field, @Nullable String value) {
        @Nullable String text = in.optional(field, value, 50);
        if (text == null) {
            return null;
        }
        Optional<Instant> moment = Moments.parse(text);
        if (moment.isEmpty()) {
            in.fault(field, "import.moment");
        }
        return moment.orElse(null);
    }

    private static List<String> steps(
            FieldReader in, String field, @Nullable List<@Nullable String> given) {
        return Objects.requireNonNullElse(given, List.<@Nullable String>of()).stream()
                .flatMap(text -> Stream.ofNullable(in.optional(field, text, 2000)))
                .flatMap(text -> Arrays.stream(BETWEEN_STEPS.split(text)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private boolean saysWhereItStands() {
        return Stream.of(receivedAt, dueAt, originalDueAt, suspendedSince)
                        .anyMatch(text -> text != null && !text.isBlank())
                || Stream.of(step, doneSteps)
                        .flatMap(Stream::ofNullable)
                        .flatMap(List::stream)
                        .anyMatch(text -> text != null && !text.isBlank());
    }
}
