package vn.lienthong.deadline.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lienthong.deadline.TestService;
import vn.lienthong.kit.aggregate.OutboxState;
import vn.lienthong.kit.time.TimeFollower;
import vn.lienthong.local.testing.LocalStack;

/// The year through the service for real. `-Dyear.dossiers=20000` for the full size.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lienthong.deadline.window=PT6H")
@ActiveProfiles("test")
@Import(TestService.class)
class DemonstrationYearIT {

    private static final int DOSSIERS = Integer.getInteger("year.dossiers", 2_000);
    private static final String MONGO = LocalStack.shared().freshMongoUri("year");

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        // Before the service starts: time never goes back for it.
        new TestService.SettableClock().set(Almanac.begin());
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> MONGO);
    }

    @Autowired private TestService.SettableClock clock;
    @Autowired private TimeFollower timekeeper;
    @Autowired private OutboxState outbox;
    @LocalServerPort private int port;

    @Test
    void every_rung_letter_and_date_of_the_year_equals_the_oracles() throws Exception {
        Counter counter = new Counter(port);
        try (RunningService service =
                new RunningService(
                        LocalStack.shared().kafka(),
                        counter,
                        now -> {
                            clock.set(now);
                            timekeeper.timeMoved(now);
                        },
                        outbox)) {
            new DemonstrationYear(DOSSIERS, service).passes();
        }
        assertThat(counter.parked()).as("dossiers that are parked").isZero();
    }
}
