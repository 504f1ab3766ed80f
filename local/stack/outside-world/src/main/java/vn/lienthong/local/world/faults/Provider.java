package vn.lienthong.local.world.faults;

import java.util.Set;

/// Something outside that can break.
public interface Provider {

    /// The name under which `/local/faults` knows it.
    String name();

    /// The ways in which it can fail.
    default Set<Fault> faults() {
        return Fault.ordinary();
    }

    Fault fault();

    /// Returns when the provider behaves that way.
    void suffer(Fault fault);
}
