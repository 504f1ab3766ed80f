package vn.lienthong.notification.templates.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;
import vn.lienthong.notification.templates.domain.Template;

/// The template that an address names.
record Asked(Occasion occasion, Channel channel, String language) {

    /// ISO 639-1 or 639-3.
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /// @throws Problem 404 when there is no such occasion or channel; 400 when that is no language
    static Asked of(String id, String channel, String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            new FieldErrors().add("language", "template.language").throwIfAny();
        }
        return Occasion.ofId(id)
                .flatMap(o -> named(channel).map(c -> new Asked(o, c, language)))
                .orElseThrow(() -> unknown(id, channel));
    }

    static Problem unknown(String id, String channel) {
        return Problem.notFound("template.unknown", id, channel);
    }

    Asked vietnamese() {
        return new Asked(occasion, channel, Template.VIETNAMESE);
    }

    Problem unknown() {
        return unknown(occasion.id(), channel.name());
    }

    private static Optional<Channel> named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Stream.of(Channel.values()).filter(c -> c.name().equals(wanted)).findFirst();
    }
}
