package vn.lienthong.routing.reports;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.routing.reports.facts.domain.DossierFacts;

/// One of each word and procedure, of which there are few and which are used often.
final class Words {
    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final Map<WentBy, WentBy> procedures = new ConcurrentHashMap<>();

    String of(String word) {
        return words.computeIfAbsent(word, same -> same);
    }

    WentBy of(DossierFacts.Plan plan) {
        return procedures.computeIfAbsent(
                new WentBy(of(plan.procedure()), of(plan.procedureName()), of(plan.field())),
                same -> same);
    }
}
