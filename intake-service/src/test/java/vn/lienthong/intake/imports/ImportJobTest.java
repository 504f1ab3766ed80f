package vn.lienthong.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.lienthong.intake.jobs.JobState;

class ImportJobTest {

    private static final ImportJob NEW =
            new ImportJob(
                    "i",
                    ImportFormat.CSV,
                    "mai",
                    "Trần Thị Mai",
                    "W1.C",
                    Locale.of("vi"),
                    Instant.EPOCH,
                    JobState.WAITING,
                    1000,
                    0,
                    0,
                    0,
                    0);

    @Test
    void howLongItWillTakeFollowsFromTheRateOfLate() {
        ImportJob once = NEW.advanced(100, 90, 10, Duration.ofSeconds(1));
        ImportJob twice = once.advanced(100, 100, 0, Duration.ofSeconds(2));

        assertThat(NEW.remaining()).isEmpty();
        assertThat(once.rate()).isEqualTo(100);
        assertThat(once.remaining()).contains(Duration.ofSeconds(9));
        assertThat(twice.rate()).isEqualTo(0.3 * 50 + 0.7 * 100);
        assertThat(twice.progress()).isEqualTo(20);
        assertThat(twice.rejected()).isEqualTo(10);
        assertThat(twice.repeated()).isEqualTo(10);
        assertThat(twice.finished().remaining()).isEmpty();
        assertThat(twice.finished().progress()).isEqualTo(100);
    }

    @Test
    void aStoredJobIsReadAgainAndSoIsOneFromBeforeTheLatestFields() {
        ImportJobMapping mapping = new ImportJobMapping();
        ImportJob job = NEW.advanced(100, 90, 10, Duration.ofSeconds(1));
        var document =
                mapping.write(job).append("_id", "i").append("state", JobState.RUNNING.name());

        assertThat(mapping.read(document)).isEqualTo(job);
        document.remove("repeated");
        document.remove("rate");
        assertThat(mapping.read(document).rate()).isZero();
        assertThat(mapping.read(document).repeated()).isZero();
    }
}
