package vn.lienthong.intake.online;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.intake.calendars.Calendars;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.online.domain.FileKind;
import vn.lienthong.intake.online.domain.FileName;
import vn.lienthong.intake.online.domain.Matter;
import vn.lienthong.intake.online.domain.Objection;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.intake.online.domain.PaperFile;
import vn.lienthong.intake.online.domain.Reference;
import vn.lienthong.intake.online.domain.SubmissionCommand;
import vn.lienthong.intake.online.domain.SubmissionState;
import vn.lienthong.intake.online.domain.Verdict;
import vn.lienthong.intake.online.store.OnlineSubmissions;
import vn.lienthong.intake.online.store.SubmissionFiles;
import vn.lienthong.intake.registration.PersonalParts;
import vn.lienthong.intake.registration.Registrations;
import vn.lienthong.intake.registration.domain.Channel;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.DossierCommand;
import vn.lienthong.intake.registration.domain.HandedInPaper;
import vn.lienthong.intake.registration.domain.OfferedPaper;
import vn.lienthong.intake.registration.domain.Officer;
import vn.lienthong.intake.registration.domain.Refusal;
import vn.lienthong.intake.registration.domain.RegisterDossier;
import vn.lienthong.intake.registration.domain.Shortcoming;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.kit.sealing.Applicants;
import vn.lienthong.kit.sealing.Seals;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.Policy;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// Takes what citizens send online, and carries out what the counter decides about it.
///
/// A decision is written down before the dossier is made or changed, and its outcome after. Who
/// wrote it down carries it out; another may only when that one is given up. The dossier is known
/// by a request named after the submission: repeated after a crash in between, the decision finds
/// the dossier that it made.
public final class Submissions {

    /// A further paper that the procedure does not name.
    public static final String FURTHER_PAPER = "KHAC";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String FURTHER_PAPER_NAME = "Giấy tờ khác";
    private static final Limit TO_ANSWER = Limit.workingHours(8);

    private final OnlineSubmissions submissions;
    private final SubmissionFiles files;
    private final Registrations registrations;
    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Clock clock;
    private final Secrets secrets;
    private final Seals seals;
    private final Applicants applicants;
    private final PersonalParts personal;
    // Who carries a decision out is given up by the machine's clock, not by the business clock.
    private final Clock machine = Clock.systemUTC();

    Submissions(
            OnlineSubmissions submissions,
            SubmissionFiles files,
            Registrations registrations,
            Dossiers dossiers,
            Catalogue catalogue,
            Calendars calendars,
            Clock clock,
            Secrets secrets,
            Seals seals,
            Applicants applicants,
            PersonalParts personal) {
        this.submissions = submissions;
        this.files = files;
        this.registrations = registrations;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.clock = clock;
        this.secrets = secrets;
        this.seals = seals;
        this.applicants = applicants;
        this.personal = personal;
    }

    /// What came of it.
    public sealed interface Answer {

        /// It stands like this, now or before.
        record Done(OnlineSubmission submission) implements Answer {}

        record Objected(OnlineSubmission submission, Objection why) implements Answer {}

        /// No dossier can be made of it as it is.
        ///
        /// @param shortcomings all of them, at least one
        record Insufficient(List<Shortcoming> shortcomings) implements Answer {
            public Insufficient {
                shortcomings = List.copyOf(shortcomings);
            }
        }

        /// The dossier that it is for does not allow it.
        record NotForDossier(Refusal why) implements Answer {}
    }

    /// What came of a file.
    public sealed interface Upload {

        record Stored(PaperFile file) implements Upload {}

        record Objected(OnlineSubmission submission, Objection why) implements Upload {}

        /// Its content is of no kind that is taken.
        record UnknownKind() implements Upload {}

        record TooLarge() implements Upload {}

        /// No such paper belongs to it.
        record UnknownPaper() implements Upload {}
    }

    /// Begins one that can be handed in once its files are there.
    public Answer draw(Matter matter) {
        List<Shortcoming> shortcomings =
                shortcomings(matter, List.of()).stream()
                        .filter(shortcoming -> !isAboutPapers(shortcoming))
                        .toList();
        return shortcomings.isEmpty()
                ? new Answer.Done(insert(matter))
                : new Answer.Insufficient(shortcomings);
    }

    /// Begins one and hands it in at once.
    public Answer handIn(Matter matter) {
        List<Shortcoming> shortcomings = shortcomings(matter, List.of());
        return shortcomings.isEmpty()
                ? handIn(insert(matter), null)
                : new Answer.Insufficient(shortcomings);
    }

    private static boolean isAboutPapers(Shortcoming shortcoming) {
        return shortcoming instanceof Shortcoming.MissingPaper
                || shortcoming instanceof Shortcoming.TooFewCopies;
    }

    private OnlineSubmission insert(Matter matter) {
        String pin =
                switch (matter) {
                    case Matter.NewDossier _ -> secrets.pin();
                    case Matter.SupplementAnswer answer -> pinOf(answer.dossier());
                };
        while (true) {
            OnlineSubmission submission =
                    OnlineSubmission.begun(Reference.of(secrets::below), pin, matter, now());
            // Its key first: it cannot be stored without one.
            seals.make(List.of(submission.reference()));
            if (submissions.insert(submission)) {
                return submission;
            }
        }
    }

    private String pinOf(String dossier) {
        return dossiers.find(dossier)
                .filter(Dossier.Promised.class::isInstance)
                .map(found -> ((Dossier.Promised) found).receipt().lookupPin())
                .orElseThrow(() -> new IllegalStateException("No receipt of " + dossier));
    }

    /// Says something else than before.
    public Answer rewrite(OnlineSubmission submission, Matter matter) {
        List<Shortcoming> shortcomings =
                shortcomings(matter, submission.files()).stream()
                        .filter(shortcoming -> !isAboutPapers(shortcoming))
                        .toList();
        return shortcomings.isEmpty()
                ? change(submission, new SubmissionCommand.Rewrite(matter))
                : new Answer.Insufficient(shortcomings);
    }

    /// Hands it in, for the first time or completed.
    ///
    /// @param note replaces what was said in words; absent: it stays
    public Answer handIn(OnlineSubmission submission, @Nullable String note) {
        List<Shortcoming> shortcomings = shortcomings(submission.matter(), submission.files());
        if (!shortcomings.isEmpty()) {
            return new Answer.Insufficient(shortcomings);
        }
        Instant at = now();
        try {
            return change(
                    submission,
                    new SubmissionCommand.HandIn(
                            at,
                            answerBy(submission.matter().office(), at),
                            note,
                            sealed(submission)));
        } catch (YearNotLoaded e) {
            return new Answer.Insufficient(List.of(new Shortcoming.YearNotLoaded(e.year())));
        }
    }

    private Instant answerBy(String office, Instant at) {
        return WorkingTime.dueAt(
                calendars.get(catalogue.calendarOf(catalogue.offices().get(office))),
                at,
                TO_ANSWER,
                Policy.ROLLING,
                null);
    }

    /// Takes it back, and its files with it.
    public Answer withdraw(OnlineSubmission submission) {
        Answer answer = change(submission, new SubmissionCommand.Withdraw(now()));
        if (answer instanceof Answer.Done) {
            files.removeAll(submission.reference());
        }
        return answer;
    }

    /// Adds a file when it is what it may be; else nothing of it is stored.
    ///
    /// @param name as it was sent
    public Upload add(OnlineSubmission submission, String paper, String name, byte[] content) {
        Optional<FileKind> kind = FileKind.of(content);
        if (content.length > PaperFile.LARGEST) {
            return new Upload.TooLarge();
        }
        if (kind.isEmpty()) {
            return new Upload.UnknownKind();
        }
        if (!papersOf(submission.matter()).contains(paper)) {
            return new Upload.UnknownPaper();
        }
        PaperFile file =
                new PaperFile(
                        secrets.id(),
                        paper,
                        FileName.of(name, kind.get()),
                        kind.get(),
                        content.length,
                        now());
        // The content first: what is listed can be opened.
        files.put(submission.reference(), file.id(), content);
        return switch (submissions.change(
                submission.reference(), new SubmissionCommand.AddFile(file))) {
            case OnlineSubmissions.Change.Done _ -> new Upload.Stored(file);
            case OnlineSubmissions.Change.Refused(OnlineSubmission found, Objection why) -> {
                files.remove(file.id());
                yield new Upload.Objected(found, why);
            }
        };
    }

    private Set<String> papersOf(Matter matter) {
        Set<String> codes =
                papers(matter).stream()
                        .map(Procedure.Paper::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (matter instanceof Matter.NewDossier wish) {
            wish.documents().forEach(document -> codes.add(document.code()));
        }
        codes.add(FURTHER_PAPER);
        return codes;
    }

    /// The papers that the procedure asks for, by the version that counts for this one.
    public List<Procedure.Paper> papers(Matter matter) {
        return procedure(matter).map(Procedure::papers).orElse(List.of());
    }

    private Optional<Procedure> procedure(Matter matter) {
        return switch (matter) {
            case Matter.NewDossier wish ->
                    catalogue.procedure(wish.procedure(), LocalDate.ofInstant(now(), ZONE));
            case Matter.SupplementAnswer answer ->
                    dossiers.find(answer.dossier())
                            .flatMap(dossier ->
                                    catalogue.procedure(
                                            dossier.submission().procedure(),
                                            dossier.submission().procedureVersion()));
        };
    }

    /// Takes a file away.
    public Answer remove(OnlineSubmission submission, String id) {
        Answer answer = change(submission, new SubmissionCommand.RemoveFile(id));
        if (answer instanceof Answer.Done) {
            files.remove(id);
        }
        return answer;
    }

    public Answer giveBack(OnlineSubmission submission, Officer officer, String reason) {
        return change(
                submission,
                new SubmissionCommand.Return(now(), officer, reason, sealed(submission)));
    }

    private SealedApplicant sealed(OnlineSubmission submission) {
        return applicants.seal(submission.reference(), submission.matter().applicant());
    }

    /// Makes a dossier of it, or adds it to its dossier (tiếp nhận).
    public Answer accept(OnlineSubmission submission, Officer officer) {
        return decide(submission, officer, new Verdict.Accept());
    }

    /// Refuses it (từ chối tiếp nhận); the refusal has a code of its own.
    public Answer refuse(OnlineSubmission submission, Officer officer, String reason) {
        return decide(submission, officer, new Verdict.Refuse(reason));
    }

    private Answer decide(OnlineSubmission submission, Officer officer, Verdict verdict) {
        Answer decided =
                change(
                        submission,
                        new SubmissionCommand.Decide(
                                now(),
                                officer,
                                verdict,
                                machine.instant().truncatedTo(ChronoUnit.MILLIS)));
        return decided instanceof Answer.Done(OnlineSubmission found)
                        && found.state() instanceof SubmissionState.UnderDecision under
                ? carryOut(found, under)
                : decided;
    }

    private Answer carryOut(OnlineSubmission submission, SubmissionState.UnderDecision decision) {
        return switch (submission.matter()) {
            case Matter.NewDossier wish -> number(submission, wish, decision);
            case Matter.SupplementAnswer answer -> supplement(submission, answer, decision);
        };
    }

    private Answer number(
            OnlineSubmission submission,
            Matter.NewDossier wish,
            SubmissionState.UnderDecision decision) {
        Registrations.Answer answer =
                switch (decision.verdict()) {
                    case Verdict.Accept _ ->
                            registrations.register(
                                    registration(wish, submission.files()),
                                    decision.officer(),
                                    request(submission),
                                    submission.pin());
                    case Verdict.Refuse(String reason) ->
                            registrations.refuse(
                                    new Registrations.RefuseDossier(
                                            wish.procedure(),
                                            wish.office(),
                                            wish.applicant(),
                                            reason),
                                    decision.officer(),
                                    request(submission));
                };
        return switch (answer) {
            case Registrations.Answer.Numbered(Dossier dossier) ->
                    change(submission, new SubmissionCommand.Settle(dossier.submission().code()));
            case Registrations.Answer.Insufficient(List<Shortcoming> shortcomings) -> {
                change(submission, new SubmissionCommand.Reopen());
                yield new Answer.Insufficient(shortcomings);
            }
        };
    }

    private Answer supplement(
            OnlineSubmission submission,
            Matter.SupplementAnswer answer,
            SubmissionState.UnderDecision decision) {
        DossierCommand command =
                new DossierCommand.SupplementDossier(
                        new DossierCommand.Act(
                                decision.at(), decision.officer().account(), request(submission)),
                        papersOf(answer, submission.files()),
                        personal.sealNote(answer.dossier(), answer.note()));
        return switch (dossiers.change(answer.dossier(), command)) {
            case Dossiers.Change.Done _ ->
                    change(submission, new SubmissionCommand.Settle(answer.dossier()));
            case Dossiers.Change.Refused(Refusal why) -> {
                change(submission, new SubmissionCommand.Reopen());
                yield new Answer.NotForDossier(why);
            }
        };
    }

    private static String request(OnlineSubmission submission) {
        return "online " + submission.reference();
    }

    private Answer change(OnlineSubmission submission, SubmissionCommand command) {
        return switch (submissions.change(submission.reference(), command)) {
            case OnlineSubmissions.Change.Done(OnlineSubmission changed) ->
                    new Answer.Done(changed);
            case OnlineSubmissions.Change.Refused(OnlineSubmission found, Objection why) ->
                    new Answer.Objected(found, why);
        };
    }

    private List<Shortcoming> shortcomings(Matter matter, List<PaperFile> given) {
        return switch (matter) {
            case Matter.NewDossier wish -> registrations.shortcomings(registration(wish, given));
            case Matter.SupplementAnswer _ -> List.of();
        };
    }

    /// A paper that was photographed is no original, and one file of it is as good as all the
    /// copies that paper would need.
    private RegisterDossier registration(Matter.NewDossier wish, List<PaperFile> given) {
        List<OfferedPaper> papers = new ArrayList<>(wish.documents());
        given.stream()
                .map(PaperFile::paper)
                .distinct()
                .filter(code -> papers.stream().noneMatch(paper -> paper.code().equals(code)))
                .map(code ->
                        new OfferedPaper(
                                code,
                                code.equals(FURTHER_PAPER) ? FURTHER_PAPER_NAME : null,
                                null,
                                false))
                .forEach(papers::add);
        return new RegisterDossier(
                wish.procedure(),
                wish.office(),
                Channel.ONLINE,
                wish.applicant(),
                papers,
                wish.note());
    }

    private List<HandedInPaper> papersOf(Matter.SupplementAnswer answer, List<PaperFile> given) {
        List<Procedure.Paper> known = papers(answer);
        return given.stream()
                .map(PaperFile::paper)
                .distinct()
                .map(code ->
                        new HandedInPaper(
                                code,
                                known.stream()
                                        .filter(paper -> paper.code().equals(code))
                                        .findFirst()
                                        .map(Procedure.Paper::name)
                                        .orElse(FURTHER_PAPER_NAME),
                                1,
                                false))
                .toList();
    }

    /// The content of a file; empty when there is none.
    public Optional<byte[]> content(OnlineSubmission submission, PaperFile file) {
        return files.find(submission.reference(), file.id());
    }

    // The store keeps milliseconds; what is stored and shown must be the same.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
