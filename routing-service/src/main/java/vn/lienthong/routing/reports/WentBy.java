package vn.lienthong.routing.reports;

/// A procedure by which dossiers go.
record WentBy(String code, String name, String field) {}
