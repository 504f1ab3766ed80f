package vn.lienthong.deadline.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.contracts.event.DossierEvent;

/// Who keeps the dossiers' time in the year and is held against the oracle: the service for real,
/// or the decisions of its domain alone. Answers to people are HTTP statuses.
interface Timekeeping {

    /// Takes in what happened to each of some dossiers.
    void happened(List<List<DossierEvent>> factsOfEach) throws Exception;

    void passTo(Instant now);

    int order(DayOrder order) throws Exception;

    /// The head of an office declares that a date cannot be kept.
    int declare(String code, String office) throws Exception;

    /// The head of an office signs a letter.
    int issue(String letter, String office, LocalDate newDueDate) throws Exception;

    /// Waits until everything that was decided is told.
    void settle();

    /// What it told of a dossier, in order.
    List<DossierEvent> told(String code);

    /// The clocks of a dossier, one to a line, as [Book#lines] writes them.
    List<String> clocks(String code) throws Exception;
}
