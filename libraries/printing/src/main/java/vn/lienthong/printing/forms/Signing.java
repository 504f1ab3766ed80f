package vn.lienthong.printing.forms;

import java.time.Instant;

/// The state of the signature on a paper.
public sealed interface Signing {

    /// Not signed yet; a paper that only counts when signed carries the watermark `DỰ THẢO`.
    record Unsigned() implements Signing {}

    /// Signed digitally.
    ///
    /// @param by full name of the signer
    /// @param at when
    record Signed(String by, Instant at) implements Signing {}
}
