package vn.lienthong.local.world.faults;

/// Something outside that can break.
public interface Provider {

    /// The name under which `/local/faults` knows it.
    String name();

    Fault fault();

    /// Returns when the provider behaves that way.
    void suffer(Fault fault);
}
