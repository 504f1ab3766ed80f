package vn.lienthong.local.launcher.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.local.launcher.surface.Outside;
import vn.lienthong.local.launcher.surface.Outside.Message;

/// Everything that arrives on any handset and in any mailbox after the beginning and speaks of one
/// of our dossiers.
final class Inbox {

    private final Outside outside;
    private final Map<String, Integer> seen;
    private final Set<String> codes = new HashSet<>();
    private final List<Message> all = new ArrayList<>();

    Inbox(Outside outside) {
        this.outside = outside;
        this.seen = new HashMap<>(outside.counts());
    }

    void watch(String code) {
        codes.add(code);
    }

    /// What has come since the last look.
    List<Message> look() {
        List<Message> fresh = new ArrayList<>();
        outside.counts()
                .forEach((to, count) -> {
                    var known = seen.getOrDefault(to, 0);
                    if (count > known) {
                        var messages = outside.messages(to);
                        seen.put(to, messages.size());
                        messages.stream()
                                .skip(known)
                                .filter(message -> codes.stream().anyMatch(message::speaksOf))
                                .forEach(fresh::add);
                    }
                });
        all.addAll(fresh);
        return fresh;
    }

    List<Message> all() {
        return List.copyOf(all);
    }

    List<Message> about(String code) {
        return all.stream().filter(message -> message.speaksOf(code)).toList();
    }

    /// Messages that came more than once, word for word, to one of these recipients. (An office may
    /// be warned twice in the same words: at 80 % of the limit and on the last day.)
    List<Message> doubled(Set<String> recipients) {
        Set<List<String>> once = new HashSet<>();
        return all.stream()
                .filter(message -> recipients.contains(message.to()))
                .filter(message ->
                        !once.add(List.of(message.to(), message.subject(), message.text())))
                .toList();
    }
}
