package vn.lienthong.intake.online.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameOfAFileTest {

    @Test
    void aNameIsReadAsTheHeaderSays() {
        assertThat(PublicSubmissionController.name("attachment; filename=\"don.pdf\""))
                .isEqualTo("don.pdf");
        assertThat(PublicSubmissionController.name("inline; filename*=UTF-8''%C4%91.png"))
                .isEqualTo("đ.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "attachment",
                "attachment; filename",
                "attachment; filename=\"",
                "; filename=a",
                "attachment; filename*=UTF-8''%",
                "attachment; filename*=nowhere''a"
            })
    void aHeaderThatSaysNoneLeavesTheFileNameless(String header) {
        assertThat(PublicSubmissionController.name(header)).isEmpty();
    }
}
