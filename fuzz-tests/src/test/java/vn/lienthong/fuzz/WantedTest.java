package vn.lienthong.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTest {

    private static Wanted read(String... arguments) {
        return Wanted.read(List.of(arguments));
    }

    @Test
    void withoutArgumentsEverythingIsTriedAMillionTimes() {
        assertThat(read().targets()).isEqualTo(Targets.ALL);
        assertThat(read().effort().runs()).isEqualTo(1_000_000);
    }

    @Test
    void targetsAndNumbersAreTakenAsTheyCome() {
        Wanted wanted = read("--runs", "5", "event", "--seed", "7", "upload");

        assertThat(wanted.targets()).extracting(Target::name).containsExactly("event", "upload");
        assertThat(wanted.effort()).isEqualTo(new Effort(5, 7, true));
    }

    @Test
    void oneInputIsTriedWithOneTarget() {
        assertThat(read("event", "--input", "a").input()).contains(Path.of("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "--runs", "--runs x", "--runs 0", "--input a", "--seed"})
    void whatIsNotUnderstoodIsSaid(String arguments) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(arguments.split(" ")));
    }

    @Test
    void everyTargetHasAnotherNameAndSeeds() {
        assertThat(Targets.ALL).extracting(Target::name).doesNotHaveDuplicates();
        assertThat(Targets.ALL)
                .allSatisfy(target ->
                        assertThat(Path.of("src", "main", "seeds", target.name()))
                                .isNotEmptyDirectory());
    }
}
