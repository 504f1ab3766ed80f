package vn.lienthong.notification.templates.domain;

import java.util.Map;
import java.util.Optional;

/// What is known of a dossier, for trying a template out on it.
public interface DossierValues {

    /// A dossier's values.
    ///
    /// @param office that received the dossier: who may see it is asked of that one
    /// @param values by placeholder, in any Unicode form; personal
    record Known(String office, Map<String, String> values) {
        public Known {
            values = Map.copyOf(values);
        }

        /// Says nothing personal, so that no log line can.
        @Override
        public String toString() {
            return "Known[" + office + "]";
        }
    }

    /// What is known of this dossier; empty when there is no such dossier.
    ///
    /// @param occasion whose own values are wanted, where the dossier has met it
    Optional<Known> find(String code, Occasion occasion);
}
