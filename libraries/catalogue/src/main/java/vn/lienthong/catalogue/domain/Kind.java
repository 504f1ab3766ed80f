package vn.lienthong.catalogue.domain;

import static vn.lienthong.catalogue.domain.Severity.ERROR;
import static vn.lienthong.catalogue.domain.Severity.WARNING;

import java.util.Locale;

/// What can be wrong. The sentences are beside [vn.lienthong.catalogue.Sentences]; the comments
/// here name their arguments.
public enum Kind {
    /// What the parser says, column.
    SYNTAX(ERROR),
    NOT_UTF8(ERROR),
    EMPTY_DOCUMENT(ERROR),
    SEVERAL_DOCUMENTS(ERROR),
    /// A reference to another part of the document (`*name`).
    REFERENCE(ERROR),
    TOO_DEEP(ERROR),
    /// File of the province that cannot be read, why.
    UNREADABLE_PROVINCE(ERROR),

    /// Field, the fields that exist.
    UNKNOWN_FIELD(ERROR),
    /// Field.
    MISSING_FIELD(ERROR),
    /// Field.
    DUPLICATE_FIELD(ERROR),
    /// Field.
    EMPTY_FIELD(ERROR),
    /// Field.
    NOT_A_TEXT(ERROR),
    /// Field, what is written.
    NOT_A_WHOLE_NUMBER(ERROR),
    /// Field, what is written.
    NOT_TRUE_OR_FALSE(ERROR),
    /// Field, what is written.
    NOT_A_DATE(ERROR),
    /// Field.
    NOT_A_LIST(ERROR),
    /// Field.
    NOT_A_MAPPING(ERROR),

    /// The code.
    BAD_CODE(ERROR),
    /// The number.
    BAD_VERSION(ERROR),
    /// The limit.
    BAD_LIMIT(ERROR),
    /// The limit.
    ZERO_LIMIT(ERROR),
    /// The limit, policy.
    FRACTION_OF_A_DAY(ERROR),
    /// The policy, the policies that exist.
    BAD_POLICY(ERROR),
    /// The time of day.
    BAD_CUT_OFF(ERROR),
    /// The amount.
    NEGATIVE_FEE(ERROR),
    /// Code of the paper, line of the first.
    DUPLICATE_PAPER(ERROR),
    /// Code of the paper, number of copies.
    BAD_COPIES(ERROR),
    /// The ground, the grounds that exist.
    UNKNOWN_GROUND(ERROR),
    /// The value, the values that exist.
    UNKNOWN_RESUMPTION(ERROR),
    /// The letter, the letters that exist.
    UNKNOWN_LETTER(ERROR),
    /// The percentage.
    BAD_SHARE(ERROR),
    /// The number of days.
    BAD_DAYS_BEFORE(ERROR),
    /// The percentage or number of days.
    DUPLICATE_RUNG(ERROR),
    NO_LAST_WORKING_DAY(ERROR),
    /// Who should be told, who can be.
    UNKNOWN_TARGET(ERROR),
    /// Who is told twice.
    DUPLICATE_TARGET(ERROR),
    NO_HEAD(ERROR),
    SUPERIOR_BEFORE_HEAD(ERROR),
    /// The working time.
    BAD_WORKING_TIME(ERROR),
    /// The working time.
    SLOW_LETTER(WARNING),
    /// The second appointment, the limit.
    BAD_SECOND_APPOINTMENT(ERROR),

    NO_STEPS(ERROR),
    /// Step, line of the first.
    DUPLICATE_STEP(ERROR),
    /// Step, the step that it waits for.
    UNKNOWN_STEP(ERROR),
    /// The whole circle.
    CIRCLE(ERROR),
    /// Step, the step before it that is never complete.
    UNREACHABLE_STEP(ERROR),
    /// The step that should lead.
    UNKNOWN_LEAD(ERROR),
    /// The longest way, its minutes, the limit, the limit's minutes.
    LEGS_TOO_LONG(ERROR),
    /// The same, of calendar days that may hold days off.
    LEGS_MAY_NOT_FIT(WARNING),

    /// Level, the province's levels.
    UNKNOWN_LEVEL(ERROR),
    /// Kind, the kinds that the province's offices are of.
    UNKNOWN_KIND(ERROR),
    /// Step, level, kind, code and name of a counter, how many counters.
    NO_OFFICE(ERROR),
    /// Step, code and name of the office, its successors, code and name of a counter.
    DISSOLVED_OFFICE(ERROR),
    NO_COUNTER(ERROR),

    /// Code, version, where it is already.
    DUPLICATE_VERSION(ERROR),
    /// Date, the other version, where it is.
    SAME_VALID_FROM(ERROR),
    /// Version, the newer version, where it is.
    OLDER_VERSION(WARNING);

    private final Severity severity;

    Kind(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /// Names the kind in texts, for example `unknown-field`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
