package vn.lienthong.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.portal.service.Intake;

class RejectedLinesTest {

    private static String file(String reason) throws IOException {
        StringBuilder file = new StringBuilder();
        new RejectedLines(file, List.of("line", "field", "reason"))
                .add(List.of(new Intake.RejectedLine(2L, "note", reason)));
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
