package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.portal.bus.BusWatch;
import vn.lienthong.portal.figures.ServiceWatch;

@PageTest
class HealthPageTest {
    private static final String PAGE = "/van-hanh";

    private final Browser browser;
    private final FakeServices services;
    private final FakeBus bus;
    private final BusWatch busWatch;
    private final ServiceWatch serviceWatch;

    HealthPageTest(
            Browser browser,
            FakeServices services,
            FakeBus bus,
            BusWatch busWatch,
            ServiceWatch serviceWatch) {
        this.browser = browser;
        this.services = services;
        this.bus = bus;
        this.busWatch = busWatch;
        this.serviceWatch = serviceWatch;
    }

    @BeforeEach
    void asOperator() throws Exception {
        services.reset();
        bus.reset();
        services.text(
                "GET notification/api/providers",
                200,
                "application/json",
                "[" + provider("smpp", "SMS", true, "CLOSED") + "]");
        browser.signIn(Browser.OPERATOR);
    }

    private static String provider(String name, String channel, boolean there, String breaker) {
        return "{\"name\":\"%s\",\"channel\":\"%s\",\"available\":%b,\"breaker\":\"%s\"}"
                .formatted(name, channel, there, breaker);
    }

    private Document measured() throws Exception {
        busWatch.measure();
        serviceWatch.measure();
        return browser.open(PAGE);
    }

    private static String row(Document page, String name) {
        return page.select("tbody tr").stream()
                .filter(row -> row.child(0).text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + page.select("tbody").text()))
                .text();
    }

    @Test
    void all_is_well() throws Exception {
        Document page = measured();
        assertThat(page.expectFirst("#fresh-verdict").text()).isEqualTo("Mọi thứ bình thường.");
        assertThat(page.select("#fresh-checks .tag:not(.good)")).isEmpty();
        assertThat(row(page, "Dịch vụ theo dõi thời hạn"))
                .isEqualTo("Dịch vụ theo dõi thời hạn Đang chạy Từ 08:00, 23/11/2026.");
        assertThat(row(page, "Kết nối đến Kafka")).contains("Thông", "Số máy chủ: 2.");
        assertThat(row(page, "Báo thời hạn")).contains("Đúng lúc");
        assertThat(row(page, "Sự kiện chờ vào Kafka")).contains("Thông suốt", "lâu nhất 0,4 giây");
        assertThat(row(page, "Nhà cung cấp tin nhắn")).contains("Thông suốt");
        assertThat(page.expectFirst("#fresh-at").text()).startsWith("Đo lúc");
        assertThat(page.expectFirst("noscript").html()).contains("refresh");
        assertThat(page.select(".nav a[aria-current=page]").text()).isEqualTo("Tình hình hệ thống");
    }

    @Test
    void a_service_that_does_not_answer_is_told_with_its_name() throws Exception {
        measured();
        services.fails("routing", 503);
        services.text(
                "GET intake/actuator/health", 503, "application/json", "{\"status\":\"DOWN\"}");
        Document page = measured();
        assertThat(row(page, "Dịch vụ luân chuyển hồ sơ")).contains("thiếu điều kiện");
        assertThat(row(page, "Dịch vụ tiếp nhận hồ sơ")).contains("thiếu điều kiện");
        assertThat(page.expectFirst("#fresh-verdict .notice.bad").text())
                .contains("Có 2 việc cần xem.");
    }

    @Test
    void what_is_parked_late_or_waiting_too_long_is_told_with_a_link() throws Exception {
        services.text(
                "GET deadline/actuator/prometheus",
                200,
                "text/plain",
                """
                lienthong_parked 3.0
                lienthong_outbox_unfinished 12.0
                lienthong_outbox_age_seconds 75.5
                lienthong_deadline_unfired{older_than="10s"} 4.0
                """);
        services.text(
                "GET notification/actuator/prometheus",
                200,
                "text/plain",
                """
                lienthong_notification_oldest_due_seconds{channel="SMS"} 180.0
                lienthong_notification_oldest_due_seconds{channel="EMAIL"} 1.0
                """);
        Document page = measured();
        assertThat(row(page, "Tạm giữ tại Dịch vụ theo dõi thời hạn")).contains("Số hồ sơ: 3.");
        assertThat(page.select("#fresh-checks a[href=/van-hanh/tam-giu]")).hasSize(1);
        assertThat(row(page, "Sự kiện chờ vào Kafka")).contains("Ùn lại", "14", "75 giây");
        assertThat(row(page, "Báo thời hạn")).contains("Muộn", "từ 10 giây trở lên: 4.");
        assertThat(row(page, "Tin chờ gửi")).contains("Chậm", "đã chờ 3 phút");
    }

    @Test
    void providers_that_fail_are_named_and_a_channel_without_any_is_worse() throws Exception {
        services.text(
                "GET notification/api/providers",
                200,
                "application/json",
                "["
                        + provider("smpp", "SMS", false, "CLOSED")
                        + ","
                        + provider("sms-http", "SMS", true, "CLOSED")
                        + "]");
        assertThat(row(measured(), "Nhà cung cấp tin nhắn"))
                .contains("Có nơi hỏng", "Không dùng được: smpp.");
        services.text(
                "GET notification/api/providers",
                200,
                "application/json",
                "[" + provider("smtp", "EMAIL", true, "OPEN") + "]");
        assertThat(row(measured(), "Nhà cung cấp tin nhắn")).contains("Có kênh không gửi được");
        services.text("GET notification/api/providers", 500, "text/plain", "");
        assertThat(row(measured(), "Nhà cung cấp tin nhắn")).contains("Chưa rõ");
    }

    @Test
    void a_group_that_stands_still_is_told_and_one_that_reads_is_not() throws Exception {
        bus.after(Duration.ofSeconds(1), 2_000, 0);
        busWatch.measure();
        bus.after(Duration.ofSeconds(70), 2_100, 500);
        assertThat(row(measured(), "Tin chưa đọc"))
                .contains("Chậm lại", "Tổng số: 1.600.", "routing-journey, 1.600 tin");
        bus.after(Duration.ofSeconds(70), 2_100, 500);
        Document page = measured();
        assertThat(row(page, "Tin chưa đọc")).contains("Đứng yên");
        assertThat(page.select("a[href=/van-hanh/kafka/nhom/routing-journey]")).hasSize(1);
    }

    @Test
    void a_bus_that_is_away_or_lost_something_is_told() throws Exception {
        bus.losesACopy();
        assertThat(row(measured(), "Bản sao dữ liệu")).contains("1 phân vùng thiếu bản sao");
        bus.losesTheLeader();
        assertThat(row(measured(), "Bản sao dữ liệu")).contains("1 phân vùng không có máy chính");
        bus.goesAway();
        Document page = measured();
        assertThat(row(page, "Kết nối đến Kafka")).contains("Không trả lời từ");
        assertThat(page.expectFirst("#fresh-verdict .bad").text()).contains("Kết nối đến Kafka");
    }

    @Test
    void only_operators_see_it() throws Exception {
        browser.signIn(Browser.COUNTER);
        assertThat(browser.ask(PAGE).getStatus()).isEqualTo(403);
    }
}
