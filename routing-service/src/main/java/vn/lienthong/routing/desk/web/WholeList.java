package vn.lienthong.routing.desk.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.routing.forwarding.OtherDesks;

/// Makes one list of what stands here and at the desks of other deployments.
@Component
class WholeList {

    static final Comparator<DeskEntry> LONGEST_NEGLECTED_FIRST =
            Comparator.comparing((DeskEntry entry) ->
                            Objects.requireNonNullElse(entry.attentionFrom(), Instant.MAX))
                    .thenComparing(DeskEntry::code);

    /// Last what stands still.
    static final Comparator<DeskEntry> SOONEST_DUE_FIRST =
            Comparator.comparing((DeskEntry entry) -> entry.workingMinutesLeft() == null)
                    .thenComparing(entry -> Objects.requireNonNullElse(entry.dueAt(), Instant.MAX))
                    .thenComparing(DeskEntry::code);

    /// What one question reads of each deployment.
    private static final int CHUNK = 200;

    /// Nobody turns further pages; every one costs reading all before it.
    private static final int DEEPEST = 10_000;

    private final OtherDesks others;
    private final JsonMapper json;

    WholeList(OtherDesks others, JsonMapper json) {
        this.others = others;
        this.json = json;
    }

    /// One page of the whole.
    ///
    /// @param levelsAway levels whose desks did not answer, so that theirs is missing
    record Answer(List<DeskEntry> items, long total, List<String> levelsAway) {}

    /// What a deployment says of its own desks.
    record Own(List<DeskEntry> items, long total) {}

    /// @param page of the whole
    /// @param ownPage reads a page of what stands here
    /// @param order of the whole, which is everybody's own too
    /// @param path of the list, with what narrows it, ready for more parameters
    /// @param authorization the caller's token, as it came
    Answer page(
            PageRequest page,
            Function<PageRequest, Page<DeskEntry>> ownPage,
            Comparator<DeskEntry> order,
            String path,
            String authorization) {
        if (others.areNone()) {
            Page<DeskEntry> own = ownPage.apply(page);
            return new Answer(own.items(), own.total(), List.of());
        }
        // Whatever is on the page is among the first of its own deployment.
        int first = (int) Math.min(page.offset() + page.size(), DEEPEST);
        List<DeskEntry> all = new ArrayList<>();
        Set<String> away = new TreeSet<>();
        long total = 0;
        int size = Math.min(first, CHUNK);
        for (int from = 0; from < first; from += size) {
            PageRequest chunk = new PageRequest(from / size, size);
            long here = add(ownPage.apply(chunk), all);
            for (OtherDesks.Said said :
                    others.ask(
                            "%spage=%d&size=%d".formatted(path, chunk.page(), size),
                            authorization)) {
                if (said.body().isEmpty()) {
                    away.add(said.level());
                } else {
                    Own own = json.readValue(said.body().get(), Own.class);
                    here += add(new Page<>(own.items(), own.total()), all);
                }
            }
            total = Math.max(total, here);
        }
        all.sort(order);
        return new Answer(page.slice(all).items(), total, List.copyOf(away));
    }

    private static long add(Page<DeskEntry> some, List<DeskEntry> all) {
        all.addAll(some.items());
        return some.total();
    }
}
