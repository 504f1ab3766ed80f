package vn.lienthong.portal.imports;

import java.io.IOException;
import java.util.List;
import vn.lienthong.portal.service.Intake;

/// The file of the lines that were not taken.
public final class RejectedLinesTrial {

    private RejectedLinesTrial() {}

    /// One line that says this.
    ///
    /// @param text in every place that comes from outside
    public static String of(String text) throws IOException {
        StringBuilder file = new StringBuilder();
        new RejectedLines(file, List.of("line", "field", "reason"))
                .add(List.of(new Intake.RejectedLine(1L, text, text)));
        return file.toString();
    }
}
