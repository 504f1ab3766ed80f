package vn.lienthong.kit.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.kit.access.Grounds.Ground;
import vn.lienthong.kit.security.Hierarchy;

/// A look with why, as it is stored.
///
/// @param units that have to do with it: whoever answers for one of them reads it
record KeptLook(Look look, Ground why, Set<String> units) {

    /// Since when somebody looked from outside, which is what unusual looking is counted from.
    static final String FROM_OUTSIDE = "fromOutsideAt";

    KeptLook {
        units = Set.copyOf(units);
    }

    static KeptLook of(Look look, Map<String, Standing> standings, Hierarchy hierarchy) {
        Optional<Standing> standing = look.subject().map(standings::get);
        Set<String> units = new LinkedHashSet<>(List.of(look.unit()));
        Optional.ofNullable(look.place()).ifPresent(units::add);
        standing.map(Standing::units).ifPresent(units::addAll);
        return new KeptLook(
                standing.map(known -> named(look, known)).orElse(look),
                Grounds.of(look, standing, hierarchy),
                units);
    }

    private static Look named(Look look, Standing standing) {
        List<String> codes = new ArrayList<>(look.subjects());
        codes.addAll(standing.alsoCalled());
        return new Look(
                look.at(),
                look.account(),
                look.unit(),
                look.roles(),
                look.access(),
                look.whole(),
                codes,
                look.count(),
                look.place(),
                look.purpose());
    }

    Document toDocument() {
        Document document =
                new Document("at", look.at())
                        .append("account", look.account())
                        .append("unit", look.unit())
                        .append("roles", look.roles().stream().sorted().toList())
                        .append("access", look.access().name())
                        .append("whole", look.whole())
                        .append("subjects", look.subjects())
                        .append("count", look.count())
                        .append("ground", why.ground().name())
                        .append("units", List.copyOf(units));
        append(document, "place", look.place());
        append(document, "step", why.step());
        append(
                document,
                "purpose",
                Optional.ofNullable(look.purpose()).map(Enum::name).orElse(null));
        if (look.whole() && why.ground().isFromOutside()) {
            document.append(FROM_OUTSIDE, look.at());
        }
        return document;
    }

    private static void append(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.append(name, value);
        }
    }
}
