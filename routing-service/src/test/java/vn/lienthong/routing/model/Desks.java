package vn.lienthong.routing.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lienthong.routing.desk.domain.DeskCommand;

/// The desks of all levels.
interface Desks {

    /// What lies at them.
    List<Seat> open();

    /// What an officer's command says to the others; empty when it was refused or changed nothing.
    Optional<Sent> order(Seat seat, DeskCommand command, Instant at);

    /// The consumer of a level.
    Reader reader(String level);
}
