package vn.lienthong.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.kit.sealing.KeysInMemory;
import vn.lienthong.kit.sealing.MasterKeys;
import vn.lienthong.kit.sealing.Seals;

class UploadTest {

    private static final Seals SEALS =
            new Seals(
                    new OneKey(
                            new MasterKeys.MasterKey("1", new SecretKeySpec(new byte[32], "AES")),
                            new SecretKeySpec(new byte[32], "HmacSHA256")),
                    new KeysInMemory());

    /// What the store was told to do, by the driver's names.
    private final List<String> done = new ArrayList<>();

    private Upload.Taken take(String file) throws IOException {
        return new Upload(
                        UUID.randomUUID().toString(),
                        ImportFormat.CSV,
                        new ImportContents(store(), SEALS),
                        new JsonMapper())
                .take(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private MongoOperations store() {
        Object pieces =
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {MongoCollection.class},
                        (_, method, _) -> {
                            done.add(method.getName());
                            return null;
                        });
        return (MongoOperations)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {MongoOperations.class},
                        (_, _, _) -> pieces);
    }

    private record OneKey(MasterKeys.MasterKey current, SecretKey fingerprints)
            implements MasterKeys {

        @Override
        public Optional<MasterKeys.MasterKey> find(String id) {
            return Optional.of(current).filter(key -> key.id().equals(id));
        }

        @Override
        public Set<String> ids() {
            return Set.of(current.id());
        }

        @Override
        public void renew() {
            throw new UnsupportedOperationException("There is one key");
        }
    }

    @Test
    void aFileIsStoredInPieces() throws IOException {
        String line = "1.1,A,%s\n".formatted("x".repeat(1024));

        Upload.Taken taken = take("procedure,office,applicant.fullName\n" + line.repeat(1100));

        assertThat(taken.faults()).isEmpty();
        assertThat(taken.total()).isEqualTo(1100);
        assertThat(done).containsExactly("replaceOne", "replaceOne");
    }

    @Test
    void aFileThatIsRefusedAtALateHeaderLeavesNothing() throws IOException {
        Upload.Taken taken = take("\n".repeat(1_500_000) + "no,header\n");

        assertThat(taken.faults()).isNotEmpty();
        assertThat(done).containsExactly("replaceOne", "deleteMany");
    }
}
