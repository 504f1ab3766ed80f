package vn.lienthong.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.lienthong.catalogue.ProvinceFolder;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.intake.catalogue.Version.Publication;
import vn.lienthong.local.testing.LocalStack;

/// What the service finds when it starts: its folder, and what was published before.
class CatalogueStartIT {

    private static final Path SAMPLE =
            Path.of("../local/sample-province/src/main/resources/sample-province/two-level");
    private static final String CODE = "1.013831";
    private static final Publication PUBLICATION =
            new Publication("vanhanh", "Lê Văn An", "P", Instant.parse("2026-11-23T01:30:00Z"));

    @TempDir private Path folder;

    private final CatalogueConfiguration configuration = new CatalogueConfiguration();
    private final MongoClient client =
            MongoClients.create(LocalStack.shared().mongoUri("catalogue"));
    private final MongoOperations mongo =
            new MongoTemplate(
                    client, "catalogue_" + Long.toHexString(ProcessHandle.current().pid()));

    @BeforeEach
    void aProvince() throws IOException {
        Files.createDirectories(folder.resolve("procedures"));
        for (String file : List.of("province.yaml", "offices.yaml", procedureFile())) {
            Files.copy(SAMPLE.resolve(file), folder.resolve(file));
        }
    }

    @AfterEach
    void forget() {
        mongo.dropCollection("published-procedures");
        client.close();
    }

    @Test
    void whatWasPublishedIsThereAfterARestart() throws IOException {
        Versions before = start();
        publish(
                before,
                text().replace("version: 1", "version: 2").replace("2026-01-01", "2026-12-01"));

        Versions after = start();

        assertThat(after.of(CODE)).extracting(v -> v.procedure().version()).containsExactly(2, 1);
        assertThat(after.find(CODE, 2).map(Version::publication)).hasValue(PUBLICATION);
        assertThat(after.procedures()).extracting(Procedure::code).containsOnly(CODE);
    }

    @Test
    void aFaultInTheFolderStopsTheStartWithItsLine() throws IOException {
        Files.writeString(
                folder.resolve(procedureFile()), text().replace("limit: 8wd", "limit: 8 ngày"));

        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(
                        FaultyCatalogueException.class,
                        e -> {
                            FailureAnalysis analysis = new FaultyCatalogueAnalyzer().analyze(e, e);
                            assertThat(analysis.getDescription())
                                    .contains(
                                            folder.resolve(procedureFile())
                                                    + ":7: lỗi: Thời hạn “8 ngày” không đúng dạng");
                            assertThat(analysis.getAction())
                                    .contains("./lienthong catalogue check");
                        });
    }

    @Test
    void officesThatCannotBeReadStopTheStart() throws IOException {
        Files.writeString(folder.resolve("offices.yaml"), "- code: [");

        assertThatThrownBy(() -> configuration.provinceFolder(folder.toString()))
                .isInstanceOf(FaultyCatalogueException.class)
                .hasMessageContaining("offices.yaml:1: lỗi: Không đọc được dữ liệu của tỉnh");
    }

    @Test
    void aFileThatIsAnotherThanWhatWasPublishedStopsTheStart() throws IOException {
        String next =
                text().replace("version: 1", "version: 2").replace("2026-01-01", "2026-12-01");
        publish(start(), next);
        Path file = folder.resolve("procedures/next.yaml");

        Files.writeString(file, next);
        assertThat(start().find(CODE, 2).map(Version::publication)).hasValue(PUBLICATION);

        Files.writeString(file, next.replace("limit: 8wd", "limit: 9wd"));
        assertThatThrownBy(this::start)
                .isInstanceOf(FaultyCatalogueException.class)
                .hasMessageContaining(
                        file + ":3: lỗi: Thủ tục 1.013831 đã có phiên bản 2 (API/1.013831/2:3)");
    }

    @Test
    void ofTwoProcessesThatPublishTheSameNumberOneIsFirst() throws IOException {
        Versions one = start();
        Versions other = start();
        String next =
                text().replace("version: 1", "version: 2").replace("2026-01-01", "2026-12-01");

        assertThat(publish(one, next)).isInstanceOf(Publishing.Answer.Published.class);

        assertThat(other.find(CODE, 2)).isEmpty();
        assertThat(publish(other, next.replace("limit: 8wd", "limit: 9wd")))
                .isInstanceOf(Publishing.Answer.Taken.class);
        assertThat(publish(other, next)).isInstanceOf(Publishing.Answer.Known.class);
        assertThat(other.find(CODE, 2)).isPresent();
    }

    @Test
    void aPublishedVersionThatCannotBeReadIsLeftOut() throws IOException {
        new PublishedVersions(mongo)
                .insert(
                        new Version(start().of(CODE).getFirst().written(), "code: [", null),
                        PUBLICATION);

        assertThat(start().of(CODE))
                .extracting(Version::publication)
                .hasSize(1)
                .containsOnlyNulls();
    }

    @Test
    void aStoreThatIsAwayLeavesTheProceduresAsTheyAre() {
        AtomicBoolean isAway = new AtomicBoolean();
        ProvinceFolder province = configuration.provinceFolder(folder.toString());
        Versions versions = configuration.versions(province, province.check(), unreliable(isAway));

        isAway.set(true);
        versions.refresh();

        assertThat(versions.of(CODE)).hasSize(1);
    }

    private MongoOperations unreliable(AtomicBoolean isAway) {
        return (MongoOperations)
                Proxy.newProxyInstance(
                        MongoOperations.class.getClassLoader(),
                        new Class<?>[] {MongoOperations.class},
                        (_, method, args) -> {
                            if (isAway.get()) {
                                throw new MongoTimeoutException("away");
                            }
                            return method.invoke(mongo, args);
                        });
    }

    private Versions start() {
        ProvinceFolder province = configuration.provinceFolder(folder.toString());
        return configuration.versions(province, configuration.catalogueCheck(province), mongo);
    }

    private Publishing.Answer publish(Versions versions, String text) {
        ProvinceFolder province = configuration.provinceFolder(folder.toString());
        return new Publishing(versions, province.check())
                .publish(text.getBytes(StandardCharsets.UTF_8), PUBLICATION);
    }

    private String text() throws IOException {
        return Files.readString(SAMPLE.resolve(procedureFile()));
    }

    private static String procedureFile() {
        return "procedures/" + CODE + ".yaml";
    }
}
