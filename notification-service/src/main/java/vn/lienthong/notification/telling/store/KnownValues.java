package vn.lienthong.notification.telling.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.notification.telling.domain.Audience;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.templates.domain.DossierValues;
import vn.lienthong.notification.templates.domain.Occasion;

/// What the correspondence about a dossier knows, for trying templates out on it.
@Component
class KnownValues implements DossierValues {

    private static final String DUE = "dueDate";

    private final Correspondences correspondences;
    private final Offices offices;
    private final String portal;

    KnownValues(
            Correspondences correspondences,
            Offices offices,
            @Value("${lienthong.portal-url}") String portal) {
        this.correspondences = correspondences;
        this.offices = offices;
        this.portal = portal;
    }

    @Override
    public Optional<Known> find(String code, Occasion occasion) {
        return Optional.ofNullable(correspondences.aggregates().findAll(List.of(code)).get(code))
                .map(state -> new Known(state.about().office(), values(state, occasion)));
    }

    private Map<String, String> values(Correspondence state, Occasion occasion) {
        Map<String, String> values = new HashMap<>(state.about().values(state.code()));
        values.put("link", portal + "/tra-cuu");
        Optional<Office> office = offices.find(state.about().office());
        values.put("office", office.map(Office::name).orElse(state.about().office()));
        values.put("officeShort", office.map(Office::shortName).orElse(state.about().office()));
        for (Notification told : state.notifications()) {
            if (told.audience() == Audience.CITIZEN && told.values().containsKey(DUE)) {
                values.put(DUE, told.values().get(DUE));
            }
        }
        state.notifications().stream()
                .filter(told -> told.occasion() == occasion)
                .forEach(told -> values.putAll(told.values()));
        values.values().removeIf(String::isBlank);
        return values;
    }
}
