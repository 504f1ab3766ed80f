package vn.lienthong.intake.imports;

import vn.lienthong.fuzz.Trial;

/// A file with a dossier as JSON on each line.
public final class NdjsonImportFuzz {

    private NdjsonImportFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> ImportTrial.of(ImportFormat.NDJSON, input));
    }
}
