package vn.lienthong.connections;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells a refused start in sentences instead of a stack trace.
final class RefusedStartAnalyzer extends AbstractFailureAnalyzer<RefusedStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, RefusedStartException cause) {
        return new FailureAnalysis(
                "Không khởi động với các thiết lập này. / Not started with these settings.\n"
                        + cause.getMessage(),
                "Xem docs/deployment.md. / See docs/deployment.md.",
                cause);
    }
}
