package vn.lienthong.portal.page;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The portal's texts in the visitor's language.
@Component("words")
public class Words {
    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /// A word that a service used, such as a state, in the visitor's language; the word itself when
    /// the portal does not know it.
    public String known(String group, @Nullable String word) {
        if (word == null || word.isEmpty()) {
            return "";
        }
        String text =
                messages.getMessage(
                        group + "." + word, null, word, LocaleContextHolder.getLocale());
        return text == null ? word : text;
    }
}
