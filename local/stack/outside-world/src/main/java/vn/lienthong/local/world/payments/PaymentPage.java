package vn.lienthong.local.world.payments;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/// The gateway's page: what is paid, and two buttons. It needs no script.
final class PaymentPage {

    private PaymentPage() {}

    static String of(Order order) {
        return """
        <!DOCTYPE html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Cổng thanh toán thử nghiệm</title>
        <link rel="icon" href="data:,">
        <style>
        body { font: 1.1rem/1.5 system-ui, sans-serif; color: #14212b; background: #f3f5f4; margin: 0; }
        main { max-width: 30rem; margin: 2rem auto; padding: 1.25rem; background: #fff; border: 1px solid #c9d1d3; border-radius: 8px; }
        h1 { font-size: 1.4rem; margin-top: 0; }
        .amount { font-size: 2rem; font-weight: 700; margin: 0.5rem 0; }
        button { font: inherit; font-weight: 700; padding: 0.7rem 1.2rem; width: 100%%; border: 0; border-radius: 4px; margin-top: 0.75rem; cursor: pointer; color: #fff; background: #0b6b3a; }
        button.no { background: #a11220; }
        .soft { color: #4a5963; overflow-wrap: anywhere; }
        </style>
        </head>
        <body>
        <main>
        <h1>Cổng thanh toán thử nghiệm</h1>
        <p>Trang này thay cho ngân hàng hoặc ví điện tử. Không có khoản tiền nào được chuyển.</p>
        <p class="amount">%s đồng</p>
        <p class="soft">%s</p>
        %s
        </main>
        </body>
        </html>
        """
                .formatted(
                        String.format(Locale.ROOT, "%,d", order.amount()).replace(',', '.'),
                        HtmlUtils.htmlEscape(order.about(), "UTF-8"),
                        body(order));
    }

    private static String body(Order order) {
        return order.result() == Order.Result.PAID
                ? "<p>Đã thanh toán. <a href=\"%s\">Quay lại</a></p>"
                        .formatted(HtmlUtils.htmlEscape(order.returnTo().toString(), "UTF-8"))
                : """
                <form method="post">
                <button name="result" value="PAID">Thanh toán</button>
                <button class="no" name="result" value="FAILED">Huỷ, không thanh toán</button>
                </form>\
                """;
    }
}
