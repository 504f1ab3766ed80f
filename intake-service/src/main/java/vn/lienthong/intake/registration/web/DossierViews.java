package vn.lienthong.intake.registration.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.registration.PersonalParts;
import vn.lienthong.intake.registration.domain.Dossier;

/// Shows dossiers with what is personal of them, to those who may see it.
@Component
public final class DossierViews {

    private final Offices offices;
    private final PersonalParts personal;

    DossierViews(Catalogue catalogue, PersonalParts personal) {
        this.offices = catalogue.offices();
        this.personal = personal;
    }

    public DossierView of(Dossier dossier) {
        return switch (dossier) {
            case Dossier.Refused refused ->
                    DossierView.of(
                            refused,
                            new DossierView.Person(
                                    personal.applicant(refused),
                                    null,
                                    List.of(),
                                    DossierView.Erased.of(personal.erased(refused))),
                            offices);
            case Dossier.Promised promised ->
                    DossierView.of(
                            promised,
                            new DossierView.Person(
                                    personal.applicant(promised),
                                    personal.note(promised),
                                    personal.supplements(promised),
                                    DossierView.Erased.of(personal.erased(promised))),
                            offices);
        };
    }
}
