package vn.lienthong.deadline.year;

/// An office's turn at a step, from its acceptance on.
record Turn(String step, int visit, String office, PlainClock clock) {}
