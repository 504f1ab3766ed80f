package vn.lienthong.intake.online.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.intake.online.domain.Matter;
import vn.lienthong.intake.registration.domain.Channel;
import vn.lienthong.intake.registration.domain.RegisterDossier;
import vn.lienthong.intake.registration.input.Fault;
import vn.lienthong.intake.registration.input.RegistrationRequest;
import vn.lienthong.intake.registration.input.RegistrationRequest.ApplicantPart;
import vn.lienthong.intake.registration.input.RegistrationRequest.DocumentPart;

/// What a citizen wants to hand in.
///
/// @param documents papers that are named without a file
/// @param consent the citizen agrees that the authorities use what was said, and hands it in now;
///   without it, it is kept to be handed in when its files are there
record SubmissionRequest(
        @Nullable String procedure,
        @Nullable String office,
        @Nullable ApplicantPart applicant,
        @Nullable List<@Nullable DocumentPart> documents,
        @Nullable String note,
        @Nullable Boolean consent) {

    boolean isHandedIn() {
        return Boolean.TRUE.equals(consent);
    }

    /// What it means.
    ///
    /// @throws vn.lienthong.kit.web.Problem 400 with all that is wrong
    Matter.NewDossier read(ProceduresInForce procedures) {
        return switch (new RegistrationRequest(
                        procedure, office, Channel.ONLINE.name(), applicant, documents, note, null)
                .read()) {
            case RegistrationRequest.Reading.Unreadable(List<Fault> faults) -> {
                List<Fault> all = new ArrayList<>(faults);
                contact().ifPresent(all::add);
                throw Answers.unreadable(all);
            }
            case RegistrationRequest.Reading.Read(RegisterDossier wish, _) -> {
                contact()
                        .ifPresent(fault -> {
                            throw Answers.unreadable(List.of(fault));
                        });
                yield new Matter.NewDossier(
                        wish.office(),
                        wish.procedure(),
                        procedures.find(wish.procedure()).map(Procedure::name).orElse(""),
                        wish.applicant(),
                        wish.documents(),
                        wish.note());
            }
        };
    }

    /// Nobody stands at the counter: without a way to reach the applicant no answer arrives.
    private Optional<Fault> contact() {
        return applicant == null || (isBlank(applicant.phone()) && isBlank(applicant.email()))
                ? Optional.of(Fault.of("applicant.phone", "online.contact"))
                : Optional.empty();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /// The procedures of today.
    interface ProceduresInForce {
        Optional<Procedure> find(String code);
    }
}
