package vn.lienthong.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.SealedApplicant;

class ApplicantsTest {

    private static final String CODE = "H99-0001";
    private static final Applicant HOA =
            new Applicant("CITIZEN", "Nguyễn Thị Hòa", "001099000001", "0912000678", null, "Tổ 1");

    private final Seals seals = new Seals(KeysOfTest.of(1), new KeysInMemory());
    private final Applicants applicants = new Applicants(seals);

    @Test
    void whoever_holds_the_keys_knows_who_it_is_and_nobody_else() {
        seals.make(List.of(CODE));

        SealedApplicant sealed = applicants.seal(CODE, HOA);

        assertThat(sealed.kind()).isEqualTo("CITIZEN");
        assertThat(sealed.toString()).doesNotContain("Hòa", "001099", "0912", "Tổ");
        assertThat(applicants.open(CODE, sealed)).isEqualTo(HOA);
    }

    @Test
    void of_one_who_was_erased_the_kind_alone_is_known() {
        seals.make(List.of(CODE));
        SealedApplicant sealed = applicants.seal(CODE, HOA);

        seals.erase(CODE, new KeyShelf.Dropped(Instant.EPOCH, "lan", "theo yêu cầu"));

        assertThat(applicants.open(CODE, sealed)).isEqualTo(Applicant.unknown("CITIZEN"));
        assertThat(applicants.seal(CODE, HOA)).isEqualTo(new SealedApplicant("CITIZEN", null));
    }

    @Test
    void what_is_not_sealed_content_is_refused() {
        seals.make(List.of(CODE));

        for (String text : List.of("", "AAAA", "không phải Base64")) {
            assertThatThrownBy(() -> applicants.open(CODE, new SealedApplicant("CITIZEN", text)))
                    .isInstanceOf(UnsealableException.class);
        }
    }
}
