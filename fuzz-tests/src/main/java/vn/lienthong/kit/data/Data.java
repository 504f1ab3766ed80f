package vn.lienthong.kit.data;

import java.nio.file.Path;

/// The data folder of the sample province.
public final class Data {

    private Data() {}

    public static DataFolder of(Path folder) {
        return new DataFolder(folder);
    }
}
