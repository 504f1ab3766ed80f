package vn.lienthong.system.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.system.Project;

/// `ops/mongo/users.js`, run by Node with a database that writes down what it is asked; a real
/// MongoDB is not at hand.
class StoreUsersTest {

    private static final List<String> SERVICES =
            List.of(
                    "intake-service",
                    "routing-service",
                    "deadline-service",
                    "notification-service");

    /// Knows one user already.
    private static final String DATABASE =
            """
            const say = (deed, user) => console.log(deed, user.user,
                user.roles.map(one => one.role + '@' + one.db).sort().join(' '), user.pwd, user.mechanisms.join(' '));
            globalThis.print = () => {};
            globalThis.db = {getSiblingDB: name => ({
                getUser: user => name === 'admin' && user === 'deadline-service' ? {user} : null,
                createUser: user => say('create', user),
                updateUser: (user, changes) => say('update', {user, ...changes})})};
            require(process.argv[1]);
            """;

    @TempDir private Path secrets;

    private List<String> run(String levels) throws IOException, InterruptedException {
        for (String service : SERVICES) {
            Path folder = Files.createDirectories(secrets.resolve(service));
            Files.writeString(folder.resolve("lienthong.mongo-password"), "of-" + service + "\n");
        }
        ProcessBuilder builder =
                new ProcessBuilder(
                                "node",
                                "-e",
                                DATABASE,
                                Project.file("ops/mongo/users.js").toString())
                        .redirectErrorStream(true);
        builder.environment().put("SECRETS", secrets.toString());
        builder.environment().put("LEVELS", levels);
        Process node = builder.start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    @Test
    void everyServiceHasItsOwnDatabaseAndTheKeysAreWrittenByOne() throws Exception {
        Project.assumeTool("node", "--version");
        assertThat(run(""))
                .containsExactlyInAnyOrder(
                        "create intake-service readWrite@lienthong_intake readWrite@lienthong_keys"
                                + " of-intake-service SCRAM-SHA-256",
                        "create routing-service read@lienthong_keys readWrite@lienthong_routing"
                                + " of-routing-service SCRAM-SHA-256",
                        "update deadline-service read@lienthong_keys readWrite@lienthong_deadline"
                                + " of-deadline-service SCRAM-SHA-256",
                        "create notification-service read@lienthong_keys"
                                + " readWrite@lienthong_notification of-notification-service"
                                + " SCRAM-SHA-256");
    }

    @Test
    void levelsThatAreDeployedApartHaveDatabasesOfTheirOwn() throws Exception {
        Project.assumeTool("node", "--version");
        assertThat(run("ward,province"))
                .filteredOn(line -> line.startsWith("create routing-service"))
                .singleElement()
                .asString()
                .contains(
                        "readWrite@lienthong_routing_ward", "readWrite@lienthong_routing_province");
    }

    @Test
    void theDatabasesAreThoseOfTheServicesSettings() throws Exception {
        for (String service : SERVICES) {
            String database =
                    Project.yaml(service + "/src/main/resources/application.yaml")
                            .at("/lienthong/database")
                            .asString();
            assertThat(Project.text("ops/mongo/users.js"))
                    .contains("'%s': {%s: 'readWrite'".formatted(service, database));
        }
    }
}
