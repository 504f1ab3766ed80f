package vn.lienthong.kit.access;

import java.util.Collection;
import java.util.Map;
import vn.lienthong.contracts.catalogue.Offices;

/// What a service knows that explains a look. Every service says it once.
public interface Whereabouts {

    /// Where subjects stand; those that are not known are left out.
    Map<String, Standing> of(Collection<String> subjects);

    /// All units, and which is above which.
    Offices offices();
}
