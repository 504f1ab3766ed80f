package vn.lienthong.notification.telling.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import vn.lienthong.kit.aggregate.StateMapping;
import vn.lienthong.kit.aggregate.StoredText;
import vn.lienthong.kit.sealing.Seals;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.telling.domain.Unreached;
import vn.lienthong.notification.templates.domain.Channel;

/// Correspondence as one text, what is personal in it sealed beside it under the dossier's key, and
/// the fields that queries ask for.
final class CorrespondenceMapping implements StateMapping<Correspondence> {

    private static final String TEXT = "text";
    private static final String PART = "correspondence";
    private static final String MASTER = "master";
    private static final String SEALED = "sealed";
    static final String DUE = "due";
    static final String LETTERS = "letters";
    static final String PROCEDURE = "procedure";

    private final StoredText<StoredCorrespondence> texts =
            new StoredText<>(StoredCorrespondence.class);
    private final StoredText<StoredCorrespondence.Personal> personal =
            new StoredText<>(StoredCorrespondence.Personal.class);
    private final Seals seals;

    CorrespondenceMapping(Seals seals) {
        this.seals = seals;
    }

    @Override
    public void prepare(Collection<String> ids) {
        seals.prepare(ids);
    }

    @Override
    public Document write(Correspondence state) {
        Document document = fields(state);
        document.append(TEXT, texts.write(StoredCorrespondence.of(state)));
        StoredCorrespondence.Personal secret = StoredCorrespondence.Personal.of(state);
        // Of a forgotten dossier offices may still be warned: their addresses are sealed again.
        if (!secret.equals(StoredCorrespondence.Personal.NOTHING)) {
            seal(document, state.code(), octets(personal.write(secret)));
        }
        return document;
    }

    @Override
    public Correspondence read(Document document) {
        StoredCorrespondence stored = texts.read(document.getString(TEXT));
        List<Document> letters = document.getList(LETTERS, Document.class, List.of());
        return stored.toDomain(
                personal(document, stored.code()),
                letters.stream().map(StoredCourtesy::read).toList());
    }

    /// A digest is no dossier's and has no key of its own: what stands in it are addresses of
    /// offices. Of a dossier that was erased nothing is kept.
    private void seal(Document document, String code, byte[] secret) {
        Optional<byte[]> sealed = seals.seal(code, PART, secret);
        if (sealed.isPresent()) {
            document.append(SEALED, new Binary(sealed.get()));
        } else if (seals.erased(code).isEmpty()) {
            Seals.Brief brief = seals.sealBriefly(part(code), secret);
            document.append(MASTER, brief.master()).append(SEALED, new Binary(brief.sealed()));
        }
    }

    private static String part(String code) {
        return PART + " " + code;
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Nothing when its key was dropped.
    private StoredCorrespondence.Personal personal(Document document, String code) {
        @Nullable String master = document.getString(MASTER);
        return Optional.ofNullable(document.get(SEALED, Binary.class))
                .map(Binary::getData)
                .flatMap(sealed ->
                        master == null
                                ? seals.open(code, PART, sealed)
                                : Optional.of(
                                        seals.openBrief(
                                                part(code), new Seals.Brief(master, sealed))))
                .map(text -> personal.read(new String(text, StandardCharsets.UTF_8)))
                .orElse(StoredCorrespondence.Personal.NOTHING);
    }

    private static Document fields(Correspondence state) {
        Document document = new Document("total", state.notifications().size());
        Document counts = counts(state);
        document.append("counts", counts).append("states", List.copyOf(counts.keySet()));
        put(document, DUE, byChannel(state::due));
        put(document, "held", byChannel(state::heldUntil));
        state.nextDigest().ifPresent(at -> document.put("digest", at));
        state.awaitingSince().ifPresent(at -> document.put("awaiting", at));
        state.notifications().stream()
                .map(Notification::createdAt)
                .max(Comparable::compareTo)
                .ifPresent(at -> document.put("latest", at));
        List<String> references =
                state.notifications().stream()
                        .flatMap(n -> n.progress().references().stream())
                        .toList();
        if (!references.isEmpty()) {
            document.put("references", references);
        }
        state.unreached().stream()
                .filter(u -> u.settled() == null)
                .map(Unreached::since)
                .min(Comparable::compareTo)
                .ifPresent(since ->
                        document.append("unreached", since)
                                .append("unreachedAt", state.about().office()));
        if (!state.letters().isEmpty()) {
            document.append(LETTERS, state.letters().stream().map(StoredCourtesy::write).toList())
                    .append(PROCEDURE, state.about().procedure());
        }
        if (state.closedAt() != null && state.forgottenAt() == null) {
            document.put("closedAt", state.closedAt());
        }
        return document;
    }

    private static Document counts(Correspondence state) {
        Map<String, Integer> counts = new TreeMap<>();
        state.notifications()
                .forEach(n ->
                        States.namesOf(n.progress())
                                .forEach(s -> counts.merge(s, 1, Integer::sum)));
        return new Document(Map.copyOf(counts));
    }

    private static Document byChannel(Function<Channel, Optional<?>> value) {
        Document document = new Document();
        Stream.of(Channel.values())
                .forEach(channel ->
                        value.apply(channel).ifPresent(v -> document.put(name(channel), v)));
        return document;
    }

    private static void put(Document document, String name, Document value) {
        if (!value.isEmpty()) {
            document.put(name, value);
        }
    }

    static String name(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
