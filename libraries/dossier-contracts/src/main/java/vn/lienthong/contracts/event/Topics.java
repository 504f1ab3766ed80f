package vn.lienthong.contracts.event;

/// Where events are published. The key of every record is the dossier code, so that one dossier's
/// events keep their order.
public final class Topics {

    public static final String INTAKE = "lienthong.intake";
    public static final String ROUTING = "lienthong.routing";
    public static final String DEADLINE = "lienthong.deadline";
    public static final String NOTIFICATION = "lienthong.notification";
    private static final String HANDOFF_PREFIX = "lienthong.handoff.";

    private Topics() {}

    /// The topic of the handovers to desks of one level; the levels are data.
    public static String handoff(String level) {
        return HANDOFF_PREFIX + level;
    }
}
