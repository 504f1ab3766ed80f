package vn.lienthong.intake.imports;

import vn.lienthong.fuzz.Trial;

/// A file of comma-separated values with dossiers.
public final class CsvImportFuzz {

    private CsvImportFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> ImportTrial.of(ImportFormat.CSV, input));
    }
}
