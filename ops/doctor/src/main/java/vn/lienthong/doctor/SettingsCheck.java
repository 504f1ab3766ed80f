package vn.lienthong.doctor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether everything was said that must be.
record SettingsCheck(Installation installation) implements Check {

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public List<Finding> look() {
        List<Finding> found = new ArrayList<>();
        wanted("LIENTHONG_KAFKA", installation.kafka(), found);
        wanted("LIENTHONG_MONGO", installation.mongo(), found);
        wanted("LIENTHONG_ISSUER", installation.issuer(), found);
        wanted("LIENTHONG_PROVINCE", installation.province(), found);
        return found;
    }

    private static void wanted(String name, @Nullable String value, List<Finding> found) {
        if (value == null || value.isEmpty()) {
            found.add(Finding.fault("settings.missing", name));
        }
    }
}
