package vn.lienthong.system.replay;

import java.util.ArrayList;
import java.util.List;

/// What is to be played: a plan, and how much of it.
public record Commission(Plan plan, Share share) {

    /// The plan at that size.
    Plan played() {
        return plan.scaled(share);
    }

    /// Reads `NAME … [--share S]`; the name `all` means every plan, and `NAME:S` that share of one.
    ///
    /// @throws IllegalArgumentException with a sentence for who typed it
    public static List<Commission> read(List<String> words) {
        Share share = Share.WHOLE;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals("--share")) {
                names.add(words.get(i));
            } else if (++i < words.size()) {
                share = Share.parse(words.get(i));
            } else {
                throw new IllegalArgumentException("--share needs a number such as 0.1");
            }
        }
        List<Commission> read = new ArrayList<>();
        for (String name : names) {
            read.addAll(of(name, share));
        }
        if (read.isEmpty()) {
            throw new IllegalArgumentException("No period was named");
        }
        if (read.stream().map(Commission::plan).distinct().count() < read.size()) {
            throw new IllegalArgumentException("A period was named twice");
        }
        return List.copyOf(read);
    }

    private static List<Commission> of(String word, Share otherwise) {
        int colon = word.indexOf(':');
        String name = colon < 0 ? word : word.substring(0, colon);
        Share share = colon < 0 ? otherwise : Share.parse(word.substring(colon + 1));
        List<Plan> plans = name.equals("all") ? Plans.ALL : Plans.named(name).stream().toList();
        if (plans.isEmpty()) {
            throw new IllegalArgumentException("There is no period “" + name + "”");
        }
        return plans.stream().map(plan -> new Commission(plan, share)).toList();
    }
}
