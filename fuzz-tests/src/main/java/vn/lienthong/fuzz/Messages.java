package vn.lienthong.fuzz;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The texts of one program: on this class path lie those of several under the same name.
public final class Messages {

    private Messages() {}

    /// The texts, in every language that the program has.
    ///
    /// @param of a class of each jar whose texts are meant
    public static MessageSource of(Class<?>... of) {
        URL[] jars =
                Stream.of(of)
                        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                        .toArray(URL[]::new);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBundleClassLoader(new URLClassLoader(jars, null));
        messages.setBasenames("messages", "kit-messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
