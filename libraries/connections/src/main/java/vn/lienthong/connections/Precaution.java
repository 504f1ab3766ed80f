package vn.lienthong.connections;

import java.util.List;

/// Something that must not be in production.
@FunctionalInterface
interface Precaution {

    /// What is refused of these settings; nothing when all is well.
    List<Refusal> against(Effective settings);
}
