package vn.lienthong.deadline.clocks.firing;

/// Where a process that lets deadlines fire may die.
enum Failpoint {
    /// The look-ahead is being filled.
    DURING_LOAD,
    /// Dossiers were taken out of the heap, nothing is written.
    AFTER_POP,
    /// They are written with their events, nothing is published.
    AFTER_CLAIM,
    /// Kafka has the events, the outboxes are not cleared.
    AFTER_EMIT,
    /// The outboxes are cleared.
    AFTER_ACKNOWLEDGEMENT;

    /// Is told when a failpoint is reached; may never return.
    interface Watch {
        void reached(Failpoint point);
    }
}
