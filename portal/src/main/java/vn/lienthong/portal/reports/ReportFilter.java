package vn.lienthong.portal.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.portal.service.ProvinceReports.Question;

/// What a page of figures is about; it stands in the address, so that a page can be kept and passed
/// on.
///
/// @param alone whether only the office itself is counted, without those below it
/// @param level empty for all, as is the field
/// @param basis `original` or `current`
record ReportFilter(
        ReportPeriod period,
        String office,
        boolean alone,
        String level,
        String field,
        String basis) {

    static final String PAGE = "/bao-cao";
    static final List<String> BASES = List.of("original", "current");

    Question question() {
        return new Question(period.first(), period.last(), office, !alone, level, field, basis);
    }

    Question before() {
        return question().in(period.previousFirst(), period.previousLast());
    }

    /// The same page about another period.
    public String inPeriod(String name) {
        return link(PAGE, Map.of("period", name, "from", "", "to", ""));
    }

    /// The same page about offices of one level only; empty for all.
    public String atLevel(String one) {
        return link(PAGE, Map.of("level", one));
    }

    /// The same page about one field only; empty for all.
    public String inField(String one) {
        return link(PAGE, Map.of("field", one));
    }

    /// The same page about one office, as a row counts it: without those below.
    public String at(String code) {
        return link(PAGE, Map.of("office", code, "alone", "true", "level", ""));
    }

    /// The same page with the offices below.
    public String withThoseBelow() {
        return link(PAGE, Map.of("alone", ""));
    }

    /// The figures themselves.
    public String page() {
        return link(PAGE, Map.of());
    }

    /// The dossiers behind a number.
    public String dossiers(String state) {
        return link(PAGE + "/ho-so", Map.of("state", state));
    }

    /// The numbers for a spreadsheet.
    public String csv(String by) {
        return link(PAGE + "/so-lieu.csv", Map.of("by", by));
    }

    private String link(String path, Map<String, String> changed) {
        boolean free = period.name().equals(ReportPeriod.FREE);
        List<Map.Entry<String, String>> all =
                new ArrayList<>(
                        List.of(
                                Map.entry("period", period.name()),
                                Map.entry("from", free ? period.first().toString() : ""),
                                Map.entry("to", free ? period.last().toString() : ""),
                                Map.entry("office", office),
                                Map.entry("alone", alone ? "true" : ""),
                                Map.entry("level", level),
                                Map.entry("field", field),
                                Map.entry("basis", basis.equals(BASES.getFirst()) ? "" : basis)));
        changed.forEach((name, value) -> {
            if (all.stream().noneMatch(one -> one.getKey().equals(name))) {
                all.add(Map.entry(name, value));
            }
        });
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, String> one : all) {
            String name = one.getKey();
            String value = changed.getOrDefault(name, one.getValue());
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
