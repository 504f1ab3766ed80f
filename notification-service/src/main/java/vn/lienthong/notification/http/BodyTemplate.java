package vn.lienthong.notification.http;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A gateway's body: JSON whose strings have places, `{{to}}` as dialled at home, `{{to84}}`
/// international, `{{text}}`, `{{subject}}`, `{{sender}}`, `{{name}}`, `{{code}}`, `{{template}}`,
/// and `{{values.X}}` for one value of the template. A string that is nothing but `{{values}}`
/// becomes an object of all values, one that is nothing but `{{unicode}}` the number 1 or 0.
final class BodyTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final String VALUES = "values";
    private static final String ONE_VALUE = "values.";
    private static final String UNICODE = "unicode";
    private static final Set<String> KNOWN =
            Set.of("to", "to84", "text", "subject", "sender", "name", "code", "template", UNICODE);

    private final JsonMapper json;
    private final JsonNode template;

    /// @throws IllegalArgumentException when it is no JSON or has an unknown place
    BodyTemplate(String body, JsonMapper json) {
        this.json = json;
        try {
            this.template = json.readTree(body);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("body is no JSON: " + e.getOriginalMessage(), e);
        }
        check(template);
    }

    private static void check(JsonNode node) {
        if (node.isString()) {
            PLACE.matcher(node.asString())
                    .results()
                    .map(place -> place.group(1))
                    .filter(place -> !KNOWN.contains(place) && !place.startsWith(ONE_VALUE))
                    .filter(place -> !isWhole(node, VALUES))
                    .findFirst()
                    .ifPresent(place -> {
                        throw new IllegalArgumentException(
                                "body has an unknown place: {{" + place + "}}");
                    });
        }
        node.forEach(BodyTemplate::check);
    }

    private static boolean isWhole(JsonNode node, String place) {
        return node.asString().equals("{{" + place + "}}");
    }

    /// The body of one message. What a place stands for is never looked at again: a text may hold
    /// braces and quotes.
    ///
    /// @param places what each place stands for
    /// @param values what the message's template was filled with
    JsonNode filled(Map<String, String> places, Map<String, String> values) {
        return filled(template, places, values);
    }

    private JsonNode filled(JsonNode node, Map<String, String> places, Map<String, String> values) {
        if (node.isObject()) {
            ObjectNode object = json.createObjectNode();
            node.properties()
                    .forEach(e -> object.set(e.getKey(), filled(e.getValue(), places, values)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = json.createArrayNode();
            node.forEach(item -> array.add(filled(item, places, values)));
            return array;
        }
        if (!node.isString()) {
            return node;
        }
        if (isWhole(node, VALUES)) {
            return json.valueToTree(values);
        }
        if (isWhole(node, UNICODE)) {
            return json.getNodeFactory().numberNode(Integer.parseInt(word(UNICODE, places)));
        }
        String text =
                PLACE.matcher(node.asString())
                        .replaceAll(place ->
                                Matcher.quoteReplacement(of(place.group(1), places, values)));
        return json.getNodeFactory().stringNode(text);
    }

    private static String of(String place, Map<String, String> places, Map<String, String> values) {
        return place.startsWith(ONE_VALUE)
                ? values.getOrDefault(place.substring(ONE_VALUE.length()), "")
                : word(place, places);
    }

    private static String word(String place, Map<String, String> places) {
        return places.getOrDefault(place, "");
    }
}
