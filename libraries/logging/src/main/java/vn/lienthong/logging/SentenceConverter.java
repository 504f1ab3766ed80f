package vn.lienthong.logging;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/// Writes the sentence of a log line. Some libraries put the text of the fault into it that they
/// log; that is cut out where [Faults] does not show it.
public final class SentenceConverter extends MessageConverter {

    private static final int DEEPEST = 50;

    @Override
    public String convert(ILoggingEvent event) {
        String sentence = super.convert(event);
        IThrowableProxy fault = event.getThrowableProxy();
        for (int depth = 0; fault != null && depth < DEEPEST; depth++) {
            String text = fault.getMessage();
            if (text != null
                    && !text.isBlank()
                    && Faults.text(fault.getClassName(), text) == null) {
                sentence = sentence.replace(text, "…");
            }
            fault = fault.getCause();
        }
        return sentence;
    }
}
