package vn.lienthong.printing.forms;

/// Who brought the dossier.
public sealed interface Submission {

    /// The applicant in person, by post or online.
    record ByApplicant() implements Submission {}

    /// Somebody whom the applicant has authorized (người được uỷ quyền).
    ///
    /// @param name full name
    /// @param idNumber personal identifier
    /// @param address postal address
    /// @param phone telephone number
    /// @param email e-mail address
    /// @param authorization the paper that authorizes (giấy uỷ quyền), with its number and date
    record ByProxy(
            String name,
            String idNumber,
            String address,
            String phone,
            String email,
            String authorization)
            implements Submission {}
}
