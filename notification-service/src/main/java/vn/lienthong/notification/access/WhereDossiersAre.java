package vn.lienthong.notification.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.access.Standing;
import vn.lienthong.kit.access.Standing.When;
import vn.lienthong.kit.access.Whereabouts;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.store.Correspondences;

/// Notification knows which counter received a dossier and whom its plan passes, not where it is.
@Component
class WhereDossiersAre implements Whereabouts {

    private final Correspondences correspondences;
    private final Offices offices;

    WhereDossiersAre(Correspondences correspondences, Offices offices) {
        this.correspondences = correspondences;
        this.offices = offices;
    }

    @Override
    public Map<String, Standing> of(Collection<String> subjects) {
        Map<String, Standing> standings = new HashMap<>();
        correspondences
                .aggregates()
                .findAll(subjects)
                .forEach((code, one) -> standings.put(code, standing(one)));
        return standings;
    }

    private static Standing standing(Correspondence one) {
        return new Standing(
                one.about().office(),
                one.about().steps().stream()
                        .<Standing.Turn>mapMulti((step, out) -> {
                            if (step.office() != null) {
                                out.accept(
                                        new Standing.Turn(
                                                step.office(), step.step(), When.PLANNED));
                            }
                        })
                        .toList());
    }

    @Override
    public Offices offices() {
        return offices;
    }
}
