package vn.lienthong.workingtime;

/// The four ways in which limits are counted, as a limit and a policy choose them.
enum Counting {
    WORKING_DAYS_TO_THE_CLOSE,
    WORKING_DAYS_TO_THE_SAME_TIME,
    MINUTE_BY_MINUTE,
    CALENDAR_DAYS;

    /// @throws FractionNotAllowed when a part of a day meets a policy of whole days
    static Counting of(Limit limit, Policy policy) {
        return switch (limit.unit()) {
            case CALENDAR_DAY -> CALENDAR_DAYS;
            case WORKING_HOUR -> MINUTE_BY_MINUTE;
            case WORKING_DAY ->
                    switch (policy) {
                        case ROLLING -> MINUTE_BY_MINUTE;
                        case END_OF_DAY -> whole(limit, policy, WORKING_DAYS_TO_THE_CLOSE);
                        case SAME_TIME -> whole(limit, policy, WORKING_DAYS_TO_THE_SAME_TIME);
                    };
        };
    }

    private static Counting whole(Limit limit, Policy policy, Counting counting) {
        if (!limit.isWhole()) {
            throw new FractionNotAllowed(limit, policy);
        }
        return counting;
    }
}
