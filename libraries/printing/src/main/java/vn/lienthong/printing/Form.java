package vn.lienthong.printing;

import java.time.Instant;
import java.util.Map;

/// A paper with its content: a record whose components are the fields of one template.
public interface Form {

    /// The name of the template, looked up as `/forms/<name>.html`.
    String template();

    /// When the paper came into being; becomes the creation date of the PDF.
    Instant issuedAt();

    /// What the template sees: the record itself under the name `form`.
    default Map<String, Object> model() {
        return Map.of("form", this, Printer.CREATED_AT, issuedAt());
    }
}
