package vn.lienthong.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsOfTheSampleTest {

    /// Composed letters throughout: a search for `Hòa` must not miss one that was typed in two
    /// parts.
    @ParameterizedTest
    @EnumSource
    void everyFileIsComposedAndSaysThatItIsIllustrative(Variant variant) {
        assertThat(variant.files("."))
                .hasSizeGreaterThan(18)
                .map(Path::normalize)
                .allSatisfy(file -> {
                    assertThat(file)
                            .content()
                            .matches(text -> Normalizer.isNormalized(text, Form.NFC));
                    assertThat(file).content().startsWith("# Dữ liệu minh hoạ");
                });
    }
}
