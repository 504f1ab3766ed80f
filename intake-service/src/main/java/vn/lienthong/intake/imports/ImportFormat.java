package vn.lienthong.intake.imports;

/// How the file is written.
enum ImportFormat {
    /// A header of flattened names, then one dossier a line; a value never spans lines, so that an
    /// open quote spoils its own line only.
    CSV,
    /// One body of `POST /api/dossiers` a line.
    NDJSON
}
