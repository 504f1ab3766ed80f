package vn.lienthong.kit.migration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells it in sentences instead of a stack trace.
final class StoreTooNewAnalyzer extends AbstractFailureAnalyzer<StoreTooNewException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StoreTooNewException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Xem docs/upgrading.md. / See docs/upgrading.md.",
                cause);
    }
}
