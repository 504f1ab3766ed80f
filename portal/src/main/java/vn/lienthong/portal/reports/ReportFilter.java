package vn.lienthong.portal.reports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.portal.service.ProvinceReports.Question;

/// What a page of figures is about; it stands in the address, so that a page can be kept and passed
/// on.
///
/// @param path of the page
/// @param alone whether only the office itself is counted, without those below it
/// @param level empty for all, as are field, procedure and channel
/// @param basis `original` or `current`
/// @param more what else stands in the address of this page, and of no other
record ReportFilter(
        String path,
        ReportPeriod period,
        String office,
        boolean alone,
        String level,
        String field,
        String procedure,
        String channel,
        String basis,
        Map<String, String> more) {

    static final String PAGE = "/bao-cao";
    static final List<String> BASES = List.of("original", "current");

    Question question() {
        return new Question(
                period.first(),
                period.last(),
                office,
                !alone,
                level,
                field,
                procedure,
                channel,
                basis);
    }

    Question before() {
        return question().in(period.previousFirst(), period.previousLast());
    }

    /// The same page about another period.
    public String inPeriod(String name) {
        return link(path, Map.of("period", name, "from", "", "to", ""));
    }

    /// The same page about offices of one level only; empty for all.
    public String atLevel(String one) {
        return link(path, Map.of("level", one));
    }

    /// The same page about one field only; empty for all.
    public String inField(String one) {
        return link(path, Map.of("field", one));
    }

    /// The same page about every procedure.
    public String ofEveryProcedure() {
        return link(path, Map.of("procedure", ""));
    }

    /// The same page about every channel.
    public String throughEveryChannel() {
        return link(path, Map.of("channel", ""));
    }

    /// The same page about one office, as a row counts it: without those below.
    public String at(String code) {
        return link(path, narrowed("office", code));
    }

    /// The same page with the offices below.
    public String withThoseBelow() {
        return link(path, Map.of("alone", ""));
    }

    /// What a form that asks for something else keeps of this.
    public Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("period", period.name());
        kept.put("level", level);
        kept.put("field", field);
        kept.put("procedure", procedure);
        kept.put("channel", channel);
        kept.values().removeIf(String::isEmpty);
        return kept;
    }

    /// The figures themselves.
    public String page() {
        return link(PAGE, Map.of());
    }

    /// Another page of figures about the same.
    public String on(String other) {
        return link(PAGE + "/" + other, Map.of());
    }

    /// Another page about the same, asked for in the same way.
    public String alike(String other) {
        return link(PAGE + "/" + other, more);
    }

    /// A file with what this page shows.
    ///
    /// @param name after the page's own address
    public String file(String name) {
        return link(path + "/" + name, more);
    }

    /// The dossiers behind a number.
    public String dossiers(String state) {
        return dossiers(state, Map.of());
    }

    /// The dossiers behind a number of one row.
    String dossiers(String state, Map<String, String> row) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        changed.put("state", state);
        return link(PAGE + "/ho-so", changed);
    }

    /// What a row says about the dossiers that it counts.
    ///
    /// @param by `office`, `level`, `field`, `procedure` or `channel`
    static Map<String, String> narrowed(String by, String key) {
        return by.equals("office")
                ? Map.of("office", key, "alone", "true", "level", "")
                : Map.of(by, key);
    }

    /// The numbers for a spreadsheet.
    public String csv(String by) {
        return link(PAGE + "/so-lieu.csv", Map.of("by", by));
    }

    private String link(String to, Map<String, String> changed) {
        boolean free = period.name().equals(ReportPeriod.FREE);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("period", period.name());
        all.put("from", free ? period.first().toString() : "");
        all.put("to", free ? period.last().toString() : "");
        all.put("office", office);
        all.put("alone", alone ? "true" : "");
        all.put("level", level);
        all.put("field", field);
        all.put("procedure", procedure);
        all.put("channel", channel);
        all.put("basis", basis.equals(BASES.getFirst()) ? "" : basis);
        if (to.equals(path)) {
            all.putAll(more);
        }
        all.putAll(changed);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(to);
        Map<String, String> values = new HashMap<>();
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        });
        return address.encode().buildAndExpand(values).toUriString();
    }
}
