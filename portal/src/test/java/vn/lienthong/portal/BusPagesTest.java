package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.portal.bus.BusWatch;

@PageTest
class BusPagesTest {
    private static final String PAGE = "/van-hanh/kafka";
    private static final String TOPIC = PAGE + "/" + FakeBus.TOPIC;

    private final Browser browser;
    private final FakeBus bus;
    private final BusWatch watch;

    BusPagesTest(Browser browser, FakeBus bus, BusWatch watch) {
        this.browser = browser;
        this.bus = bus;
        this.watch = watch;
    }

    @BeforeEach
    void asOperator() throws Exception {
        bus.reset();
        browser.signIn(Browser.OPERATOR);
        watch.measure();
        bus.after(Duration.ofSeconds(30), 1_000, 1_000);
        watch.measure();
        bus.after(Duration.ofSeconds(30), 1_200, 1_160);
        watch.measure();
    }

    @Test
    void topics_and_groups_are_listed_with_their_figures() throws Exception {
        Document page = browser.open(PAGE);
        assertThat(page.select("#fresh-topics tbody tr")).hasSize(1);
        assertThat(page.expectFirst("#fresh-topics tbody tr").text())
                .isEqualTo("lienthong.intake 2 2/2 1.200 1.200 7 ngày 3,3 MB");
        assertThat(page.expectFirst("#fresh-topics svg").attr("aria-label"))
                .isEqualTo("15 phút qua: thấp nhất 400, cao nhất 2.000, lúc này 400");
        assertThat(page.expectFirst("#fresh-groups tbody tr").text())
                .isEqualTo("routing-journey Ổn định 1 40 Theo kịp");
        assertThat(page.expectFirst("#fresh-groups svg").attr("aria-label")).contains("lúc này 40");
        assertThat(page.select("#fresh-nodes tbody tr").eachText())
                .containsExactly("1 kafka-1:9092 Lưu trữ", "2 kafka-2:9092 Điều phối");
    }

    @Test
    void the_books_of_the_bus_itself_are_shown_on_demand() throws Exception {
        String all = browser.open(PAGE).expectFirst("a[href*=internal]").attr("href");
        Document page = browser.open(all);
        assertThat(page.select("#fresh-topics tbody tr")).hasSize(2);
        assertThat(page.text())
                .contains("__consumer_offsets", "chỉ giữ tin cuối của mỗi khoá", "chưa rõ");
        assertThat(browser.open(PAGE + "/__consumer_offsets").select("a[href$=/0]")).isEmpty();
        assertThat(browser.ask(PAGE + "/__consumer_offsets/0").getStatus()).isEqualTo(404);
    }

    @Test
    void a_topic_is_shown_by_partition_and_reader() throws Exception {
        bus.losesACopy();
        watch.measure();
        Document page = browser.open(TOPIC);
        assertThat(page.select("#fresh-partitions tbody tr").eachText())
                .containsExactly(
                        "0 1 1, 2 / 1, 2 0 0 0",
                        "1 1 1 / 1, 2 thiếu bản sao 0 1.200 1.200 Xem một tin của phân vùng 1");
        assertThat(page.select("#fresh-readers tbody tr").eachText())
                .containsExactly("routing-journey 0 chưa đọc 0", "routing-journey 1 1.160 40");
        bus.losesTheLeader();
        watch.measure();
        assertThat(browser.open(TOPIC).expectFirst("#fresh-partitions .tag.late").text())
                .isEqualTo("không có");
        assertThat(browser.open(PAGE).expectFirst("#fresh-topics .tag.late").text())
                .isEqualTo("1 phân vùng không có máy chính");
    }

    @Test
    void a_group_is_shown_with_its_members_and_what_each_reads() throws Exception {
        Document page = browser.open(PAGE + "/nhom/" + FakeBus.GROUP);
        assertThat(page.expectFirst("#fresh-members tbody tr").text())
                .isEqualTo("consumer-1 consumer-1-7f 10.0.0.7 1");
        assertThat(page.select("#fresh-partitions tbody tr").eachText())
                .containsExactly(
                        "lienthong.intake 0 chưa giao chưa đọc 0",
                        "lienthong.intake 1 consumer-1 1.160 40");
        assertThat(page.select("#fresh-partitions svg").getLast().attr("aria-label"))
                .isEqualTo("15 phút qua: thấp nhất 0, cao nhất 40, lúc này 40");
        bus.losesItsReaders();
        bus.after(Duration.ofSeconds(70), 1_200, 1_160);
        watch.measure();
        Document empty = browser.open(PAGE + "/nhom/" + FakeBus.GROUP);
        assertThat(empty.expectFirst("#fresh-members").text())
                .isEqualTo("Không có chương trình nào đang đọc cho nhóm này.");
        assertThat(empty.expectFirst(".notice.bad").text()).contains("không đọc được tin nào");
    }

    @Test
    void one_message_shows_its_outside_only() throws Exception {
        Document page = browser.open(TOPIC + "/1");
        assertThat(bus.looked()).containsExactly("lienthong.intake/1@1199");
        assertThat(page.expectFirst("dl").text())
                .contains("000.10.17.H99-261123-0001", "dossier.received.v1", "1,2 kB");
        assertThat(page.select("a[rel=next]")).isEmpty();
        Document before = browser.open(page.expectFirst("a[rel=prev]").attr("href"));
        assertThat(bus.looked()).contains("lienthong.intake/1@1198");
        assertThat(before.select("a[rel=next]")).hasSize(1);
    }

    @Test
    void an_offset_that_is_none_is_told_at_the_field_and_one_that_is_empty_too() throws Exception {
        assertThat(browser.open(TOPIC + "/1?offset=1.199").expectFirst("#offset-fault").text())
                .contains("Vị trí là một số");
        assertThat(browser.open(TOPIC + "/1?offset=5000").expectFirst(".notice").text())
                .isEqualTo("Không có tin nào ở vị trí này.");
        assertThat(browser.open(TOPIC + "/0").expectFirst(".notice").text())
                .isEqualTo("Không có tin nào ở vị trí này.");
    }

    @Test
    void a_bus_that_is_away_leaves_what_was_measured_and_says_so() throws Exception {
        bus.goesAway();
        watch.measure();
        Document page = browser.open(PAGE);
        assertThat(page.expectFirst(".notice.bad").text())
                .contains("Kafka không trả lời từ", "lần đo trước", "no answer within");
        assertThat(page.select("#fresh-topics tbody tr")).hasSize(1);
        assertThat(browser.open(TOPIC + "/1?offset=3").expectFirst(".notice.bad").text())
                .isEqualTo("Kafka không trả lời trong 2 giây. Xin thử lại sau.");
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        assertThat(browser.ask(PAGE + "/lienthong.nothing").getStatus()).isEqualTo(404);
        assertThat(browser.ask(PAGE + "/nhom/nobody").getStatus()).isEqualTo(404);
        assertThat(browser.ask(TOPIC + "/9").getStatus()).isEqualTo(404);
        assertThat(browser.ask(PAGE + "/nothing/0").getStatus()).isEqualTo(404);
    }
}
