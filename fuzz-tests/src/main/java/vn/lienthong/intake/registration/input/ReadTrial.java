package vn.lienthong.intake.registration.input;

import static vn.lienthong.fuzz.Trial.require;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.fuzz.Messages;
import vn.lienthong.fuzz.SampleProvince;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.registration.domain.Admission;
import vn.lienthong.intake.registration.domain.OfferedPaper;
import vn.lienthong.intake.registration.domain.Officer;
import vn.lienthong.intake.registration.domain.RegisterDossier;
import vn.lienthong.intake.registration.domain.Regulations;
import vn.lienthong.intake.registration.domain.Shortcoming;
import vn.lienthong.intake.registration.domain.Takeover;
import vn.lienthong.intake.registration.domain.UnderWay;
import vn.lienthong.intake.registration.input.RegistrationRequest.ApplicantPart;
import vn.lienthong.intake.registration.input.RegistrationRequest.DocumentPart;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.workingtime.WorkingCalendar;

/// What must hold of a wish to register however it came in: what is refused can be said, what is
/// read is harmless and can be decided on, and reading it again changes nothing.
public final class ReadTrial {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.ENGLISH);
    private static final Officer OFFICER = new Officer("motcua", "Trần Thị Mai");
    private static final MessageSource MESSAGES = Messages.of(Fault.class, Problem.class);
    private static final Catalogue CATALOGUE =
            new Catalogue(
                    SampleProvince.FOLDER.province(),
                    SampleProvince.FOLDER.offices(),
                    () -> SampleProvince.PROCEDURES);

    private record OnThatDay(Instant at) implements Regulations {

        @Override
        public Optional<Procedure> procedure(String code) {
            return CATALOGUE.procedure(code, LocalDate.ofInstant(at, ZONE));
        }

        @Override
        public Offices offices() {
            return CATALOGUE.offices();
        }

        @Override
        public WorkingCalendar calendarOf(Office office) {
            return Objects.requireNonNull(
                    SampleProvince.CALENDARS.get(CATALOGUE.calendarOf(office)));
        }
    }

    private ReadTrial() {}

    /// Faults there are, and they can be told in every language.
    public static void told(List<Fault> faults) {
        require(!faults.isEmpty(), "Refused for no reason");
        for (Fault fault : faults) {
            for (Locale language : LANGUAGES) {
                String _ = MESSAGES.getMessage(fault.key(), fault.args().toArray(), language);
            }
        }
    }

    /// What was read is harmless, is read again as it is, and is decided on without a fault.
    public static void decided(
            RegisterDossier wish, @Nullable UnderWay underWay, @Nullable String externalId) {
        texts(wish, externalId).forEach(ReadTrial::harmless);
        again(wish, externalId);
        List<Shortcoming> shortcomings = underWay == null ? admitted(wish) : taken(wish, underWay);
        toldOf(shortcomings);
    }

    private static Stream<String> texts(RegisterDossier wish, @Nullable String externalId) {
        Applicant applicant = wish.applicant();
        return Stream.concat(
                Stream.of(
                                Optional.of(wish.procedure()),
                                Optional.of(wish.office()),
                                Optional.of(applicant.fullName()),
                                Optional.ofNullable(applicant.idNumber()),
                                Optional.ofNullable(applicant.phone()),
                                Optional.ofNullable(applicant.email()),
                                Optional.ofNullable(applicant.address()),
                                Optional.ofNullable(wish.note()),
                                Optional.ofNullable(externalId))
                        .flatMap(Optional::stream),
                wish.documents().stream()
                        .flatMap(paper ->
                                Stream.of(
                                                Optional.of(paper.code()),
                                                Optional.ofNullable(paper.name()))
                                        .flatMap(Optional::stream)));
    }

    private static void harmless(String text) {
        require(!text.isEmpty() && text.equals(text.strip()), "Not stripped");
        require(text.length() <= 2000, "A text is too long", text.length());
        require(
                text.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c)),
                "A control character is let through");
        require(
                text.codePoints()
                        .noneMatch(c -> c != '\n' && Character.getType(c) == Character.SURROGATE),
                "Half a character is let through");
    }

    private static void again(RegisterDossier wish, @Nullable String externalId) {
        Applicant applicant = wish.applicant();
        RegistrationRequest.Reading read =
                new RegistrationRequest(
                                wish.procedure(),
                                wish.office(),
                                wish.channel().name(),
                                new ApplicantPart(
                                        applicant.kind(),
                                        applicant.fullName(),
                                        applicant.idNumber(),
                                        applicant.phone(),
                                        applicant.email(),
                                        applicant.address()),
                                wish.documents().stream()
                                        .<@Nullable DocumentPart>map(ReadTrial::part)
                                        .toList(),
                                wish.note(),
                                externalId)
                        .read();
        require(
                read.equals(new RegistrationRequest.Reading.Read(wish, externalId)),
                "Read again it is something else");
    }

    private static DocumentPart part(OfferedPaper paper) {
        return new DocumentPart(paper.code(), paper.name(), paper.copies(), paper.original());
    }

    private static List<Shortcoming> admitted(RegisterDossier wish) {
        return switch (Admission.examine(
                wish, new OnThatDay(SampleProvince.NOW), SampleProvince.NOW)) {
            case Admission.Finding.Admissible _ -> List.of();
            case Admission.Finding.Insufficient(List<Shortcoming> why) -> why;
        };
    }

    private static List<Shortcoming> taken(RegisterDossier wish, UnderWay underWay) {
        return switch (Takeover.examine(
                wish,
                underWay,
                new OnThatDay(underWay.receivedAt()),
                OFFICER,
                SampleProvince.NOW)) {
            case Takeover.Finding.Impossible(List<Shortcoming> why) -> why;
            case Takeover.Finding.Possible(Takeover takeover) -> {
                // The store keeps milliseconds in 64 bits.
                Stream.of(
                                takeover.dueAt(),
                                takeover.admission().at(),
                                takeover.admission().promise().dueAt())
                        .forEach(moment -> {
                            long _ = moment.toEpochMilli();
                        });
                yield List.of();
            }
        };
    }

    private static void toldOf(List<Shortcoming> shortcomings) {
        List<Fault> faults = shortcomings.stream().map(Shortcomings::fault).toList();
        if (!faults.isEmpty()) {
            told(faults);
        }
    }
}
