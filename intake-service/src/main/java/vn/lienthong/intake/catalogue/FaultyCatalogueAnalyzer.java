package vn.lienthong.intake.catalogue;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Ends a start that the province's data makes impossible with the faults instead of a stack trace.
final class FaultyCatalogueAnalyzer extends AbstractFailureAnalyzer<FaultyCatalogueException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FaultyCatalogueException cause) {
        return new FailureAnalysis(
                "Danh mục thủ tục có lỗi nên dịch vụ không khởi động:\n" + cause.getMessage(),
                "Sửa các dòng trên; kiểm tra bằng: ./lienthong catalogue check THƯ-MỤC",
                cause);
    }
}
