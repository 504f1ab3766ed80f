package vn.lienthong.notification.templates.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.sms.domain.SmsSize;
import vn.lienthong.notification.templates.domain.Preview;

/// What a reader would get.
///
/// @param text as the phone shows it
/// @param parts how many parts a text message takes; 1 for everything else
/// @param size of a text message only
/// @param samples the placeholders whose values were made up
record PreviewAnswer(
        String subject, String text, int parts, @Nullable Size size, List<String> samples) {

    /// @param used in all parts
    /// @param left what the last part has room for
    /// @param over absent unless it is a few too many for one part fewer
    record Size(Encoding encoding, Unit unit, int used, int left, SmsSize.@Nullable Over over) {

        static Size of(SmsSize size) {
            return new Size(
                    size.encoding(),
                    switch (size.encoding()) {
                        case GSM_UNACCENTED -> Unit.SEPTET;
                        case UCS2_ACCENTED -> Unit.UTF16;
                    },
                    size.total(),
                    size.left(),
                    size.over().orElse(null));
        }
    }

    /// What room is counted in.
    enum Unit {
        SEPTET,
        UTF16
    }

    static PreviewAnswer of(Preview preview) {
        return new PreviewAnswer(
                preview.subject(),
                preview.text(),
                preview.parts(),
                preview.size().map(Size::of).orElse(null),
                preview.samples().stream().sorted().toList());
    }
}
