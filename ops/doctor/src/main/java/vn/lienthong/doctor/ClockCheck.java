package vn.lienthong.doctor;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Whether the clocks of the machines agree: by what each program says the time is. Promises are
/// counted by them, and tokens are valid by them.
record ClockCheck(Installation installation) implements Check {

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<Finding> look() throws InterruptedException {
        Answers answers = new Answers(installation.doctor().answer());
        Map<String, String> asked = new TreeMap<>(installation.programs());
        String issuer = installation.issuer();
        if (issuer != null && !issuer.isEmpty()) {
            asked.put(issuer, issuer);
        }
        List<Finding> found = new ArrayList<>();
        for (Map.Entry<String, String> program : asked.entrySet()) {
            Optional<Duration> apart = apart(answers, program.getValue());
            if (apart.filter(d -> d.compareTo(installation.doctor().clocks()) > 0).isPresent()) {
                found.add(Finding.fault("clock.apart", program.getKey(), apart.get().toSeconds()));
            }
        }
        return found;
    }

    /// How far at least its clock is from ours; empty when it does not say.
    private static Optional<Duration> apart(Answers answers, String address)
            throws InterruptedException {
        try {
            Instant before = Instant.now();
            Optional<String> date = answers.get(address).headers().firstValue("Date");
            Instant after = Instant.now();
            return date.map(text ->
                    apart(
                            before,
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant(),
                            after));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// @param said in whole seconds, cut off
    private static Duration apart(Instant before, Instant said, Instant after) {
        Instant latest = said.plusSeconds(1);
        if (latest.isBefore(before)) {
            return Duration.between(latest, before);
        }
        return said.isAfter(after) ? Duration.between(after, said) : Duration.ZERO;
    }
}
