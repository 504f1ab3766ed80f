package vn.lienthong.intake.calendars;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where newer calendars come from.
///
/// @param calendarsUrl base address of the deadline service; empty for the data folder only
/// @param issuer base address of the identity provider
/// @param serviceAccount who asks; without a name nothing is asked
@ConfigurationProperties("lienthong")
record CalendarsProperties(
        @DefaultValue("") String calendarsUrl,
        @DefaultValue("") String issuer,
        @DefaultValue ServiceAccount serviceAccount) {

    record ServiceAccount(@DefaultValue("") String name, @DefaultValue("") String password) {

        /// Shows no password.
        @Override
        public String toString() {
            return name;
        }
    }

    boolean areAsked() {
        return !calendarsUrl.isEmpty() && !serviceAccount.name().isEmpty();
    }
}
