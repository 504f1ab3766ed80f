package vn.lienthong.portal.bus;

import java.util.Optional;

/// What can be asked of the bus. Nothing of it changes anything.
public interface Bus {

    /// Everything about the topics of this system and those who read them.
    ///
    /// @throws BusAway when the bus does not answer within two seconds
    Measurement measure();

    /// The message at an offset, or the next one behind it where that one is gone; empty where
    /// there is none.
    ///
    /// @throws BusAway when the bus does not answer within two seconds
    Optional<Glimpse> look(String topic, int partition, long offset);
}
