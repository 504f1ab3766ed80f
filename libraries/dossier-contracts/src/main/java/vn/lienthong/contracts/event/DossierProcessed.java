package vn.lienthong.contracts.event;

import java.time.Instant;

/// Every step is complete; the result is at the receiving counter (đã xử lý xong).
///
/// @param office receiving counter
public record DossierProcessed(String code, Instant at, String office) implements DossierEvent {}
