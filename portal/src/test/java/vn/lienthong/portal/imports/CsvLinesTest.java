package vn.lienthong.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.portal.page.CsvLines;

class CsvLinesTest {

    private static String file(String reason) throws IOException {
        StringBuilder file = new StringBuilder();
        new CsvLines(file, "line", "field", "reason").add(2L, "note", reason);
        return file.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void noCellBeginsLikeAFormula(String reason) throws IOException {
        assertThat(file(reason)).endsWith("\"2\",\"note\",\"'" + reason + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "Số điện thoại", ""})
    void otherWordsStayAsTheyAre(String reason) throws IOException {
        assertThat(file(reason)).endsWith("\"2\",\"note\",\"" + reason + "\"\r\n");
    }
}
