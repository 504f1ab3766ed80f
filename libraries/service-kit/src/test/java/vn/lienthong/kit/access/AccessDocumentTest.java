package vn.lienthong.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.AccessGround;
import vn.lienthong.contracts.AccessPurpose;

class AccessDocumentTest {

    @Test
    void everyCodeThatIsKeptStandsInTheDocument() throws IOException {
        String document = Files.readString(Path.of("../../docs/access.md"));
        assertThat(
                        Stream.of(Access.values(), AccessGround.values(), AccessPurpose.values())
                                .flatMap(Stream::of))
                .allSatisfy(code -> assertThat(document).contains("| `" + code + "` |"));
    }
}
