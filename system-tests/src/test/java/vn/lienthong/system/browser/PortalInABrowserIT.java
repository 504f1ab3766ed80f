package vn.lienthong.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.system.Machine;

/// Each role's main day in a real browser, on a phone and at a desk. Every page that is shown on
/// the way is audited and leaves a picture; at the end every page of the portal was shown.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortalInABrowserIT {

    /// Pages for what goes wrong inside; nobody outside can bring it about.
    private static final Set<String> ONLY_WHEN_SOMETHING_BREAKS =
            Set.of("error/429", "error/4xx", "error/5xx", "error/refused", "error/service-down");

    private static final Duration START = Duration.ofMinutes(5);

    private final Machine machine = new Machine("browser");
    private final Town town;

    PortalInABrowserIT() throws IOException {
        this.town = new Town(machine);
    }

    @BeforeAll
    void start() throws Exception {
        Chromium.requireInstalled();
        Machine.Command up = machine.run("up", "--detach");
        assertThat(up.end(START)).as(() -> String.join("\n", up.lines())).isZero();
    }

    @AfterAll
    void stop() throws Exception {
        machine.run("down").end(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @Order(1)
    @EnumSource
    void aCitizenFollowsADossier(Screen screen) throws Exception {
        CitizenDay.walk(town, screen);
    }

    @ParameterizedTest
    @Order(2)
    @EnumSource
    void theCounterReceivesAndReturns(Screen screen) throws Exception {
        CounterDay.walk(town, screen);
    }

    @ParameterizedTest
    @Order(3)
    @EnumSource
    void anOfficerWorksOnDossiers(Screen screen) throws Exception {
        DeskDay.walk(town, screen);
    }

    @ParameterizedTest
    @Order(4)
    @EnumSource
    void aHeadOfOfficeSigns(Screen screen) throws Exception {
        LeaderDay.walk(town, screen);
    }

    @ParameterizedTest
    @Order(5)
    @EnumSource
    void operationsKeepItRunning(Screen screen) throws Exception {
        OperationsDay.walk(town, screen);
    }

    @ParameterizedTest
    @Order(10)
    @EnumSource
    void theProvinceLooksAtItsFigures(Screen screen) throws Exception {
        ProvinceDay.walk(town, screen);
    }

    @ParameterizedTest
    @Order(11)
    @EnumSource
    void administrationChangesProceduresAndCalendars(Screen screen) throws Exception {
        AdministrationDay.walk(town, screen);
    }

    @ParameterizedTest
    @Order(6)
    @EnumSource
    void aCitizenHandsInOnline(Screen screen) throws Exception {
        OnlineDay.walk(town, screen);
    }

    /// A page that nobody looked at is a page of which nobody knows whether it can be used.
    @Test
    @Order(100)
    void everyPageWasLookedAt() throws Exception {
        assertThat(unseen()).isEmpty();
    }

    private Set<String> unseen() throws Exception {
        Path folder = machine.root().resolve("portal/src/main/resources/templates");
        Pattern page = Pattern.compile("layout :: page");
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> pages = new TreeSet<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (page.matcher(Files.readString(file)).find()) {
                    pages.add(folder.relativize(file).toString().replaceAll("\\.html$", ""));
                }
            }
            return pages.stream()
                    .filter(name -> !Visitor.SEEN.contains(name))
                    .filter(name -> !ONLY_WHEN_SOMETHING_BREAKS.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
