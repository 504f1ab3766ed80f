package vn.lienthong.portal.online;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Online;

/// What a citizen is drawing up in this session; what is not known yet is empty.
///
/// @param applicant the fields of who applies, by their names
/// @param reference of what intake keeps of it, files above all, from the details on
/// @param key under which it is begun there
public record Draft(
        String procedure,
        String office,
        Map<String, String> applicant,
        String reference,
        String pin,
        String key)
        implements Serializable {

    private static final String ATTRIBUTE = "onlineDraft";

    public Draft {
        applicant = Map.copyOf(applicant);
    }

    static Optional<Draft> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Draft draft
                ? Optional.of(draft)
                : Optional.empty();
    }

    static Draft of(String procedure) {
        return new Draft(procedure, "", Map.of(), "", "", UUID.randomUUID().toString());
    }

    /// One that intake keeps already, of which only the papers are open.
    static Draft kept(Online.Key own) {
        return new Draft("", "", Map.of(), own.reference(), own.pin(), "");
    }

    Draft keep(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
        return this;
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    Draft at(String otherOffice) {
        return new Draft(procedure, otherOffice, applicant, reference, pin, key);
    }

    Draft by(Map<String, String> who) {
        return new Draft(procedure, office, who, reference, pin, key);
    }

    Draft kept(String newReference, String newPin) {
        return new Draft(procedure, office, applicant, newReference, newPin, key);
    }

    Draft underNewKey() {
        return new Draft(
                procedure, office, applicant, reference, pin, UUID.randomUUID().toString());
    }

    boolean isKept() {
        return !reference.isEmpty();
    }

    /// Whether details of the applicant stand here that can be changed.
    public boolean hasDetails() {
        return !procedure.isEmpty();
    }

    Online.Key own() {
        return new Online.Key(reference, pin);
    }

    Online.NewSubmission wish() {
        return new Online.NewSubmission(
                procedure,
                office,
                new Intake.Applicant(
                        value("kind"),
                        value("fullName"),
                        value("idNumber"),
                        value("phone"),
                        value("email"),
                        value("address")),
                "");
    }

    public String value(String field) {
        return applicant.getOrDefault(field, "");
    }

    /// Says nothing personal, so that no log line can.
    @Override
    public String toString() {
        return "Draft[" + procedure + "]";
    }
}
