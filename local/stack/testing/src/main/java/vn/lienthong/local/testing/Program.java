package vn.lienthong.local.testing;

/// What the local stack consists of here.
enum Program {
    BROKER("broker", 2),
    STORE("store", 1);

    private final String label;
    private final int ports;

    Program(String label, int ports) {
        this.label = label;
        this.ports = ports;
    }

    /// Its folder under `local/stack`, and how it calls itself in its log.
    String label() {
        return label;
    }

    /// How many ports it listens on; clients use the first.
    int ports() {
        return ports;
    }
}
