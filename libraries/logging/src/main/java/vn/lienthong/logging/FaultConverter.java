package vn.lienthong.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.CoreConstants;
import org.jspecify.annotations.Nullable;

/// Writes faults with their stacks, and with their texts only where [Faults] allows it.
public final class FaultConverter extends ThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy fault) {
        return CoreConstants.LINE_SEPARATOR + super.throwableProxyToString(new Told(fault));
    }

    private record Told(IThrowableProxy fault) implements IThrowableProxy {

        @Override
        public @Nullable String getMessage() {
            return Faults.text(fault.getClassName(), fault.getMessage());
        }

        @Override
        public String getClassName() {
            return fault.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return fault.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return fault.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            IThrowableProxy cause = fault.getCause();
            return cause == null ? null : new Told(cause);
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            IThrowableProxy[] suppressed = fault.getSuppressed();
            IThrowableProxy[] told = new IThrowableProxy[suppressed.length];
            for (int i = 0; i < told.length; i++) {
                told[i] = new Told(suppressed[i]);
            }
            return told;
        }

        @Override
        public boolean isCyclic() {
            return fault.isCyclic();
        }
    }
}
