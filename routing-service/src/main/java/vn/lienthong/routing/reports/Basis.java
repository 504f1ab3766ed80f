package vn.lienthong.routing.reports;

/// Which promised date a report measures against.
enum Basis {
    /// The promise of the receipt, moved only by lawful suspensions and changes of the calendar.
    ORIGINAL,
    /// The date as it stands, apologies included.
    CURRENT
}
