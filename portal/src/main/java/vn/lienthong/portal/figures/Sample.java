package vn.lienthong.portal.figures;

import java.util.Map;

/// One figure of a service.
///
/// @param name such as `lienthong_outbox_unfinished`
public record Sample(String name, Map<String, String> labels, double value) {}
