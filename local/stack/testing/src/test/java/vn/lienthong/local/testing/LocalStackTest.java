package vn.lienthong.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    @Test
    void servers_named_in_the_environment_are_used_instead_of_starting_one() {
        var stack =
                new LocalStack(
                        Map.of(
                                "LIENTHONG_KAFKA", "kafka.example:9092",
                                "LIENTHONG_MONGO", "mongodb://mongo.example:27017"),
                        LocalStackTest::nothing,
                        LocalStackTest::nothing);

        assertThat(stack.kafka()).isEqualTo("kafka.example:9092");
        assertThat(stack.mongoUri("intake")).isEqualTo("mongodb://mongo.example:27017/intake");
        assertThatThrownBy(stack::broker).hasMessageContaining("LIENTHONG_KAFKA");
    }

    @Test
    void the_database_goes_between_the_servers_and_the_options() {
        var stack =
                new LocalStack(
                        Map.of("LIENTHONG_MONGO", "mongodb://u:p@a:1,b:2/other?replicaSet=rs"),
                        LocalStackTest::nothing,
                        LocalStackTest::nothing);

        assertThat(stack.mongoUri("intake"))
                .isEqualTo("mongodb://u:p@a:1,b:2/intake?replicaSet=rs");
    }

    @Test
    void a_fresh_database_is_another_one_each_time() {
        var stack =
                new LocalStack(
                        Map.of("LIENTHONG_MONGO", "mongodb://a:1"),
                        LocalStackTest::nothing,
                        LocalStackTest::nothing);

        assertThat(stack.freshMongoUri("intake"))
                .startsWith("mongodb://a:1/intake_")
                .isNotEqualTo(stack.freshMongoUri("intake"));
    }

    @Test
    void a_program_that_is_not_built_is_answered_with_the_command_that_builds_it(
            @TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve("mvnw"));
        var programs = Programs.around(Files.createDirectories(folder.resolve("a/b")));

        assertThatThrownBy(() -> programs.jar(Program.STORE))
                .hasMessageContaining("The local store is not built")
                .hasMessageContaining("./mvnw");
    }

    private static LocalProcess nothing() {
        throw new AssertionError("started something");
    }
}
