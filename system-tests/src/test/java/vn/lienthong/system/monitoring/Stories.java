package vn.lienthong.system.monitoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.lienthong.system.monitoring.TraceCollector.Told;

/// Spans, read as the stories of dossiers and as requests.
final class Stories {

    private final Map<String, Told> byId = new HashMap<>();
    private final Map<String, List<Told>> byTrace = new HashMap<>();
    private final Map<String, List<Told>> byParent = new HashMap<>();
    private final Map<String, List<Told>> byCode = new TreeMap<>();

    Stories(Collection<Told> spans) {
        for (Told span : spans) {
            byId.put(span.id(), span);
            byTrace.computeIfAbsent(span.trace(), _ -> new ArrayList<>()).add(span);
            byParent.computeIfAbsent(span.parent(), _ -> new ArrayList<>()).add(span);
        }
        for (Told span : spans) {
            if (span.parent().isEmpty()
                    && span.name().equals(span.attribute("lienthong.subject"))
                    && span.name().startsWith("001.")) {
                byCode.put(span.name(), byTrace.getOrDefault(span.trace(), List.of()));
            }
        }
    }

    /// The dossiers whose stories begin.
    Set<String> codes() {
        return byCode.keySet();
    }

    private List<Told> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /// Spans of the story that hang on nothing, and a second beginning.
    List<String> orphans(String code) {
        return of(code).stream()
                .filter(span ->
                        span.parent().isEmpty()
                                ? !span.equals(byId.get(span.id()))
                                : !byId.containsKey(span.parent()))
                .map(span -> span.service() + " " + span.name())
                .toList();
    }

    Set<String> services(String code) {
        return of(code).stream().map(Told::service).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The types of all events of the story.
    Set<String> events(String code) {
        return of(code).stream()
                .map(span -> span.attribute("lienthong.event"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The requests by which somebody made something happen.
    List<Told> requestsOf(String code) {
        return of(code).stream()
                .flatMap(span -> span.links().stream())
                .distinct()
                .filter(byId::containsKey)
                .map(byId::get)
                .toList();
    }

    /// Everything below a span.
    List<Told> below(Told span) {
        List<Told> below = new ArrayList<>();
        Deque<Told> open = new ArrayDeque<>(byParent.getOrDefault(span.id(), List.of()));
        while (!open.isEmpty()) {
            Told next = open.pop();
            below.add(next);
            open.addAll(byParent.getOrDefault(next.id(), List.of()));
        }
        return below;
    }

    /// The services of each trace in which somebody asked for this.
    List<Set<String>> tracesThrough(String uri) {
        return byTrace.values().stream()
                .filter(trace -> trace.stream().anyMatch(span -> span.attribute("uri").equals(uri)))
                .map(trace ->
                        trace.stream()
                                .map(Told::service)
                                .collect(
                                        Collectors.<String, Set<String>>toCollection(TreeSet::new)))
                .toList();
    }
}
