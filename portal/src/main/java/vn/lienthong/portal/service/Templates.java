package vn.lienthong.portal.service;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/// notification-service: the words that people are told in.
public final class Templates {
    private static final String ONE = "/api/templates/{id}/{channel}";
    private static final String IN_LANGUAGE = "?language={language}";

    private final ServiceClient client;

    Templates(ServiceClient client) {
        this.client = client;
    }

    public List<Template> all() {
        return client.page(Template.class, "/api/templates").items();
    }

    /// One template in one language.
    ///
    /// @throws ServiceFailure when there is none
    public Template find(Name name) {
        return client.get(
                Template.class, ONE + IN_LANGUAGE, name.id(), name.channel(), name.language());
    }

    /// Shows words that nobody gets.
    ///
    /// @param dossier whose values are put in; empty for samples only
    /// @throws ServiceFailure when there is no such dossier, or it is another office's
    public Outcome<Preview> preview(Name name, Words words, String dossier, String key) {
        Map<String, Object> body = words.body();
        body.put("dossier", dossier);
        return client.post(
                Preview.class,
                key,
                body,
                ONE + "/preview" + IN_LANGUAGE,
                name.id(),
                name.channel(),
                name.language());
    }

    /// Makes them the next version.
    ///
    /// @param after the version that was read before they were written
    public Outcome<Template> save(Name name, Words words, int after, String key) {
        Map<String, Object> body = words.body();
        body.put("after", after);
        return client.order(
                HttpMethod.PUT,
                Template.class,
                key,
                body,
                ONE + IN_LANGUAGE,
                name.id(),
                name.channel(),
                name.language());
    }

    /// Writes down what the carrier says of a version.
    ///
    /// @param state `SUBMITTED`, `APPROVED` or `REJECTED`
    public Outcome<Template> approve(
            Name name, int version, String state, String reason, String key) {
        return client.post(
                Template.class,
                key,
                Map.of("state", state, "reason", reason),
                ONE + "/versions/{version}/approval" + IN_LANGUAGE,
                name.id(),
                name.channel(),
                version,
                name.language());
    }

    /// What a template is found by.
    public record Name(String id, String channel, String language) {}

    /// What an editor writes; the subject is of a mail only, the encoding of a text message only.
    public record Words(@Nullable String subject, String text, @Nullable String encoding) {
        private Map<String, Object> body() {
            Map<String, Object> body = new LinkedHashMap<>();
            if (subject != null) {
                body.put("subject", subject);
            }
            body.put("text", text);
            if (encoding != null) {
                body.put("encoding", encoding);
            }
            return body;
        }
    }

    /// A template.
    ///
    /// @param inUse the version that messages are written by; absent while all wait for approval
    /// @param versions newest first
    public record Template(
            @Nullable String id,
            @Nullable String channel,
            @Nullable String language,
            int version,
            @Nullable Integer inUse,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String encoding,
            List<String> placeholders,
            @Nullable Preview preview,
            List<Version> versions) {
        public Template {
            placeholders = Lists.orEmpty(placeholders);
            versions = Lists.orEmpty(versions);
        }

        /// How far the carrier's approval of the newest version has come.
        public @Nullable String state() {
            return versions.isEmpty() ? null : versions.getFirst().state();
        }
    }

    /// One version.
    public record Version(
            int version,
            @Nullable String state,
            @Nullable String reason,
            @Nullable String subject,
            @Nullable String text,
            @Nullable Instant at,
            @Nullable String by) {}

    /// What a reader would get.
    ///
    /// @param size of a text message only
    /// @param samples the placeholders whose values were made up
    public record Preview(
            @Nullable String subject,
            @Nullable String text,
            int parts,
            @Nullable Size size,
            List<String> samples) {
        public Preview {
            samples = Lists.orEmpty(samples);
        }
    }

    /// How much room a text message takes.
    ///
    /// @param unit `SEPTET` or `UTF16`
    public record Size(@Nullable String unit, int used, int left, @Nullable Over over) {}

    /// A few too many for one part fewer.
    public record Over(int by, int limit) {}
}
