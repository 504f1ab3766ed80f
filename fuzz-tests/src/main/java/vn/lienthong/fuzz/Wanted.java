package vn.lienthong.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What the command line asks for.
///
/// @param targets at least one
/// @param input one file to be tried again, with one target; absent to make inputs up
/// @param list whether only to say what there is
record Wanted(List<Target> targets, Effort effort, Optional<Path> input, boolean list) {

    Wanted {
        targets = List.copyOf(targets);
    }

    /// Reads arguments.
    ///
    /// @throws IllegalArgumentException with what is wrong
    static Wanted read(List<String> arguments) {
        List<Target> targets = new ArrayList<>();
        long runs = Effort.USUAL_RUNS;
        long seed = 0;
        Optional<Path> input = Optional.empty();
        boolean list = false;
        Iterator<String> left = arguments.iterator();
        while (left.hasNext()) {
            String argument = left.next();
            switch (argument) {
                case "--list" -> list = true;
                case "--runs" -> runs = number(argument, left);
                case "--seed" -> seed = number(argument, left);
                case "--input" -> input = Optional.of(Path.of(value(argument, left)));
                default ->
                        targets.add(
                                Targets.named(argument)
                                        .orElseThrow(() -> new IllegalArgumentException(argument)));
            }
        }
        if (runs < 1 || (input.isPresent() && targets.size() != 1)) {
            throw new IllegalArgumentException(
                    runs < 1 ? "--runs " + runs : "--input FILE, TARGET");
        }
        return new Wanted(
                targets.isEmpty() ? Targets.ALL : targets,
                new Effort(runs, seed, true),
                input,
                list);
    }

    private static long number(String option, Iterator<String> left) {
        String text = value(option, left);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " " + text, e);
        }
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException(option);
        }
        return left.next();
    }
}
