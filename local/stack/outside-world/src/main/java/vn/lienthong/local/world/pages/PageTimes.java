package vn.lienthong.local.world.pages;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/// Times as people here write them.
@Component("pageTimes")
public final class PageTimes {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/uuuu");

    /// From the form that the JSON has.
    public String shown(String written) {
        return SHOWN.format(OffsetDateTime.parse(written));
    }
}
