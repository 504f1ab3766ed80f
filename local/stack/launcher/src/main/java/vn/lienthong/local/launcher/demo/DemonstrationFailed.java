package vn.lienthong.local.launcher.demo;

/// A promise of the demonstration was not kept; the message says what was expected and what was
/// seen.
public final class DemonstrationFailed extends RuntimeException {

    DemonstrationFailed(String expected, String seen) {
        super(
                "mong đợi / expected: "
                        + expected
                        + System.lineSeparator()
                        + "  thấy / seen: "
                        + seen);
    }
}
