package vn.lienthong.portal.service;

/// The services that the portal speaks with; the texts have a name in the visitor's words for each
/// (`service.<NAME>`).
public enum ServiceName {
    INTAKE,
    ROUTING,
    DEADLINE,
    NOTIFICATION
}
