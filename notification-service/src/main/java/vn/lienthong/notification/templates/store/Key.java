package vn.lienthong.notification.templates.store;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;
import vn.lienthong.notification.templates.domain.Template;

/// What a template is found by.
record Key(Occasion occasion, Channel channel, String language) {

    /// As people read a list: in the order of a dossier's life.
    static final Comparator<Key> ORDER =
            Comparator.comparing(Key::occasion)
                    .thenComparing(Key::channel)
                    .thenComparing(k -> !k.language().equals(Template.VIETNAMESE))
                    .thenComparing(Key::language);

    static Key of(Template template) {
        return new Key(template.occasion(), template.channel(), template.language());
    }

    /// Empty for what this version of the service does not know.
    static Optional<Key> parse(String id) {
        String[] names = id.split("/", -1);
        if (names.length != 3) {
            return Optional.empty();
        }
        return Occasion.ofId(names[0])
                .flatMap(occasion ->
                        Stream.of(Channel.values())
                                .filter(c -> c.name().equals(names[1]))
                                .findFirst()
                                .map(channel -> new Key(occasion, channel, names[2])));
    }

    String id() {
        return occasion.id() + "/" + channel + "/" + language;
    }

    Key vietnamese() {
        return new Key(occasion, channel, Template.VIETNAMESE);
    }
}
