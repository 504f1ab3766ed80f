package vn.lienthong.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {

    private static final Path ROOT = Path.of("/project");

    private static Plan plan(Map<String, String> environment, Variant variant) {
        return plan(environment, new Layout(variant, false, false));
    }

    private static Plan plan(Map<String, String> environment, Layout layout) {
        return new Plan(Settings.of(ROOT, environment), layout, Path.of("/jdk/bin/java"));
    }

    @Test
    void everyProcessMayTakeSoManyTimesTheMemory() {
        for (var member : Member.values()) {
            assertThat(
                            plan(Map.of("LIENTHONG_MEMORY", "4"), Variant.THREE_LEVEL)
                                    .command(member, Path.of("program.jar")))
                    .contains("-Xmx" + 4 * member.heap() + "m");
        }
    }

    @Test
    void theClockMovesTheServicesInTheOrderOfTheirEventsAndNotificationLast() {
        var arguments =
                plan(Map.of("LIENTHONG_PORT_SHIFT", "10"), Variant.THREE_LEVEL)
                        .arguments(Member.OUTSIDE_WORLD);

        assertThat(arguments)
                .contains(
                        "--lienthong.services=http://localhost:8091,http://localhost:8092,http://localhost:8093,http://localhost:8094",
                        "--lienthong.issuer=http://localhost:9010",
                        "--lienthong.smtp.port=3035",
                        "--lienthong.smpp.port=2785",
                        "--lienthong.smtp.relay-port=3036",
                        "--lienthong.sms-gateway.port=2786",
                        "--lienthong.sms-gateway.receipts-to=http://localhost:8094/public/receipts/sms-http");
    }

    @Test
    void whoPaysOnlineIsLedToTheShiftedGatewayAndBothSidesKnowTheSecret() {
        var plan = plan(Map.of("LIENTHONG_PORT_SHIFT", "10"), Variant.THREE_LEVEL);
        var world = plan.arguments(Member.OUTSIDE_WORLD);
        var intake = plan.arguments(Member.INTAKE);

        assertThat(world).contains("--lienthong.payments.port=2787");
        assertThat(intake)
                .contains(
                        "--lienthong.payments.gateway.address=http://localhost:2787",
                        "--lienthong.payments.callbacks=http://localhost:8091");
        assertThat(intake.stream().filter(one -> one.contains("payments.gateway.secret=")).toList())
                .containsExactly(
                        "--lienthong.payments.gateway.secret="
                                + world.stream()
                                        .filter(one -> one.contains("payments.secret="))
                                        .map(one -> one.substring(one.indexOf('=') + 1))
                                        .findFirst()
                                        .orElseThrow());
        assertThat(plan.arguments(Member.PORTAL))
                .contains("--lienthong.payment-page=http://localhost:2787");
    }

    @ParameterizedTest
    @EnumSource(
            value = Member.class,
            names = {"INTAKE", "ROUTING", "DEADLINE", "NOTIFICATION", "PORTAL"})
    void everyServiceListensOnThisMachineOnlyAndReadsTheVariantsData(Member member) {
        var arguments = plan(Map.of(), Variant.TWO_LEVEL).arguments(member);

        assertThat(arguments)
                .contains(
                        "--server.address=127.0.0.1",
                        "--server.port=" + member.port(),
                        "--spring.profiles.active=local",
                        "--lienthong.province=/project/local/sample-province/src/main/resources/sample-province/two-level");
    }

    @Test
    void whoCarriesMessagesIsFoundAtTheShiftedPortsAndKnowsTheSecrets() {
        var plan = plan(Map.of("LIENTHONG_PORT_SHIFT", "10"), Variant.THREE_LEVEL);
        var world = plan.arguments(Member.OUTSIDE_WORLD);
        var service = plan.arguments(Member.NOTIFICATION);

        assertThat(service)
                .contains(
                        "--lienthong.providers.smpp.smpp.port=2785",
                        "--lienthong.providers.sms-http.http.url=http://localhost:2786/local/sms-gateway/messages",
                        "--lienthong.providers.smtp.smtp.port=3035",
                        "--lienthong.providers.smtp-relay.smtp.port=3036")
                .anyMatch(one -> one.endsWith("/chat.ndjson"))
                .anyMatch(one -> one.endsWith("/national-portal.ndjson"));
        assertThat(value(service, "sms-http.http.receipts.signature.secret="))
                .isEqualTo(value(world, "sms-gateway.receipt-secret="))
                .isNotEmpty();
        assertThat(value(service, "sms-http.http.headers.Authorization="))
                .isEqualTo("Bearer " + value(world, "sms-gateway.token="));
        assertThat(plan.arguments(Member.INTAKE)).noneMatch(one -> one.contains("providers"));
    }

    private static String value(List<String> arguments, String setting) {
        return arguments.stream()
                .filter(one -> one.contains(setting))
                .map(one -> one.substring(one.indexOf('=') + 1))
                .findFirst()
                .orElse("");
    }

    @Test
    void servicesAreSentToTheNamedBrokerAndStore() {
        var arguments =
                plan(
                                Map.of(
                                        "LIENTHONG_KAFKA", "kafka:9092",
                                        "LIENTHONG_MONGO", "mongodb://mongo/"),
                                Variant.THREE_LEVEL)
                        .arguments(Member.INTAKE);

        assertThat(arguments)
                .contains("--lienthong.kafka=kafka:9092", "--lienthong.mongo=mongodb://mongo/");
    }

    @Test
    void variantsShareNoData() {
        assertThat(plan(Map.of(), Variant.TWO_LEVEL).arguments(Member.STORE))
                .isNotEqualTo(plan(Map.of(), Variant.THREE_LEVEL).arguments(Member.STORE));
    }

    @Test
    void theNationalPortalIsToldIntoFilesByWhoFollowsTheJourneys() {
        var plan = plan(Map.of(), new Layout(Variant.THREE_LEVEL, true, false));

        assertThat(plan.arguments(Member.ROUTING))
                .anyMatch(one ->
                        one.startsWith("--lienthong.national-portal.folder=")
                                && one.endsWith("/national-portal"));
        assertThat(plan.arguments(Member.ROUTING_WARD))
                .noneMatch(one -> one.contains("national-portal"));
        assertThat(plan(Map.of(), Variant.TWO_LEVEL).arguments(Member.ROUTING))
                .anyMatch(one -> one.startsWith("--lienthong.national-portal.folder="))
                .noneMatch(one -> one.contains("routing.levels"));
    }

    @Test
    void desksOfALevelServedApartHaveTheirOwnDatabaseAndAreFoundByEverybody() {
        var plan = plan(Map.of(), new Layout(Variant.THREE_LEVEL, true, false));

        assertThat(plan.arguments(Member.ROUTING))
                .contains(
                        "--lienthong.routing.levels=none",
                        "--lienthong.routing.desks.ward=http://localhost:8292",
                        "--lienthong.routing.desks.district=http://localhost:8293",
                        "--lienthong.routing.desks.province=http://localhost:8294");
        assertThat(plan.arguments(Member.ROUTING_DISTRICT))
                .contains(
                        "--server.port=8293",
                        "--lienthong.routing.levels=district",
                        "--lienthong.routing.journey=false",
                        "--lienthong.database=lienthong_routing_district");
        assertThat(plan.arguments(Member.PORTAL))
                .contains("--lienthong.services.routing-by-level.ward=http://localhost:8292");
        assertThat(plan.arguments(Member.OUTSIDE_WORLD))
                .contains(
                        "--lienthong.services=http://localhost:8081,http://localhost:8082,"
                                + "http://localhost:8292,http://localhost:8293,"
                                + "http://localhost:8294,http://localhost:8083,"
                                + "http://localhost:8084");
    }

    @Test
    void otherwiseOneProcessServesEveryDesk() {
        var plan = plan(Map.of(), Variant.THREE_LEVEL);

        assertThat(plan.layout().ofLevels()).isEmpty();
        assertThat(plan.arguments(Member.ROUTING)).noneMatch(a -> a.contains("routing.levels"));
        assertThat(new Layout(Variant.TWO_LEVEL, true, false).ofLevels())
                .containsExactly(Member.ROUTING_WARD, Member.ROUTING_PROVINCE);
    }

    @Test
    void aSecondReplicaDiffersByItsPortOnlyAndFollowsTheClock() {
        var plan = plan(Map.of(), new Layout(Variant.THREE_LEVEL, false, true));

        for (var member : plan.layout().members().stream().filter(Member::isSecond).toList()) {
            var first = new ArrayList<>(plan.arguments(member.first()));
            var second = new ArrayList<>(plan.arguments(member));
            assertThat(second).contains("--server.port=" + member.port()).hasSameSizeAs(first);
            first.removeIf(one -> one.startsWith("--server.port="));
            second.removeIf(one -> one.startsWith("--server.port="));
            assertThat(second).isEqualTo(first);
        }
        assertThat(plan.layout().members()).filteredOn(Member::isSecond).hasSize(4);
        assertThat(value(plan.arguments(Member.OUTSIDE_WORLD), "lienthong.services="))
                .contains("http://localhost:8381", "http://localhost:8384");
        assertThat(Layout.named(plan.layout().label())).isEqualTo(plan.layout());
    }

    @Test
    void memoryOfEveryProcessIsBounded() {
        var command = plan(Map.of(), Variant.THREE_LEVEL).command(Member.INTAKE, Path.of("/p.jar"));

        assertThat(command)
                .startsWith("/jdk/bin/java")
                .containsSequence("-jar", "/p.jar")
                .anyMatch(flag -> flag.startsWith("-Xmx"))
                .anyMatch(flag -> flag.startsWith("-XX:MaxMetaspaceSize="));
    }

    @Test
    void whoGivesMoreMemoryGetsFasterCode() {
        var few = plan(Map.of(), Variant.THREE_LEVEL).command(Member.STORE, Path.of("/p.jar"));
        var many =
                plan(Map.of("LIENTHONG_MEMORY", "4"), Variant.THREE_LEVEL)
                        .command(Member.STORE, Path.of("/p.jar"));

        assertThat(few).contains("-XX:TieredStopAtLevel=1");
        assertThat(many)
                .noneMatch(flag -> flag.startsWith("-XX:TieredStopAtLevel"))
                .contains("-Xmx" + 4 * Member.STORE.heap() + "m");
    }
}
