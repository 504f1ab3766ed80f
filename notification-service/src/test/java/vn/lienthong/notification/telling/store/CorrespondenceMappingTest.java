package vn.lienthong.notification.telling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.kit.sealing.KeyShelf;
import vn.lienthong.kit.sealing.KeysInMemory;
import vn.lienthong.kit.sealing.MasterKeys;
import vn.lienthong.kit.sealing.Seals;
import vn.lienthong.kit.sealing.UnsealableException;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;
import vn.lienthong.notification.courtesy.domain.CourtesyLetter;
import vn.lienthong.notification.courtesy.domain.LetterStanding;
import vn.lienthong.notification.telling.domain.About;
import vn.lienthong.notification.telling.domain.Alternative;
import vn.lienthong.notification.telling.domain.Attempt;
import vn.lienthong.notification.telling.domain.Audience;
import vn.lienthong.notification.telling.domain.Chain;
import vn.lienthong.notification.telling.domain.Claimant;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Decision;
import vn.lienthong.notification.telling.domain.Delivery;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Failure;
import vn.lienthong.notification.telling.domain.Hold;
import vn.lienthong.notification.telling.domain.Moment;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.telling.domain.Progress;
import vn.lienthong.notification.telling.domain.Unreached;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;

class CorrespondenceMappingTest {

    private static final String CODE = "000.10.17.H99-261123-0001";
    private static final String NAME = "MARK-NAME Nguyễn Thị Hòa";
    private static final String PHONE = "0912000678";
    private static final String MAIL = "mark-mail@example.vn";
    private static final String PIN = "mark-482913";
    private static final String ID_NUMBER = "046099000678";
    private static final String REASON = "MARK-REASON thiếu bản chính";
    private static final String HEAD_MAIL = "mark-head@example.vn";
    private static final String HEAD_PHONE = "0912000102";
    private static final String NOTE = "mark-note 9 giờ";
    private static final List<String> PERSONAL =
            List.of(
                    "MARK-NAME",
                    "Hòa",
                    PHONE,
                    "mark-mail",
                    PIN,
                    ID_NUMBER,
                    "MARK-REASON",
                    "mark-head",
                    HEAD_PHONE,
                    "mark-note");

    /// With more than milliseconds, which a date of BSON would lose.
    private static final Instant AT = Instant.parse("2026-11-23T01:00:00.123456789Z");

    private static final Instant MACHINE = Instant.parse("2026-11-23T06:00:00Z");
    private static final Codec<Document> BSON =
            MongoClientSettings.getDefaultCodecRegistry().get(Document.class);

    private final KeysInMemory shelf = new KeysInMemory();
    private final Seals seals = seals("1");
    private final CorrespondenceMapping mapping = new CorrespondenceMapping(seals);

    @BeforeEach
    void makeKey() {
        seals.make(List.of(CODE));
    }

    private static SecretKey key(int seed, String algorithm) {
        byte[] octets = new byte[32];
        Arrays.fill(octets, (byte) seed);
        return new SecretKeySpec(octets, algorithm);
    }

    private Seals seals(String master) {
        MasterKeys.MasterKey key = new MasterKeys.MasterKey(master, key(7, "AES"));
        return new Seals(
                new MasterKeys() {
                    @Override
                    public MasterKey current() {
                        return key;
                    }

                    @Override
                    public Optional<MasterKey> find(String id) {
                        return Optional.of(key).filter(k -> k.id().equals(id));
                    }

                    @Override
                    public Set<String> ids() {
                        return Set.of(master);
                    }

                    @Override
                    public void renew() {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public SecretKey fingerprints() {
                        return key(8, "HmacSHA256");
                    }
                },
                shelf);
    }

    private static byte[] encoded(Document document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            BSON.encode(writer, document, EncoderContext.builder().build());
            return buffer.toByteArray();
        }
    }

    private static Document decoded(byte[] octets) {
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(octets))) {
            return BSON.decode(reader, DecoderContext.builder().build());
        }
    }

    /// What the store gives back of what it was given.
    private Document stored(Correspondence state) {
        return decoded(encoded(mapping.write(state)));
    }

    private Correspondence roundTrip(Correspondence state) {
        return mapping.read(stored(state));
    }

    private static Correspondence forgotten(Correspondence state) {
        Moment now = new Moment(MACHINE, MACHINE);
        return ((Decision.Changed) Delivery.decide(state, new DeliveryStep.Forget(now))).next();
    }

    static Stream<Progress> everyState() {
        return Stream.of(
                        Stream.of(
                                new Progress.Created(MACHINE),
                                new Progress.Sending(MACHINE, new Claimant("host:8084", "run-1")),
                                new Progress.Sent(AT, "smpp", List.of()),
                                new Progress.Sent(AT, "smpp", List.of("a", "b")),
                                new Progress.Pending(AT, "smpp", List.of("a")),
                                new Progress.Delivered(AT, "smpp"),
                                new Progress.Expired(AT, "TIMEOUT"),
                                new Progress.InDigest(AT, "digest~f00d~2026-11-24~1"),
                                new Progress.Suppressed("STOP")),
                        Stream.of(Hold.values()).map(why -> new Progress.Held(AT, why)),
                        Stream.of(Failure.values())
                                .map(kind ->
                                        new Progress.Failed(kind, AT, "smpp", "550", List.of("a"))))
                .flatMap(s -> s);
    }

    private static About about() {
        return new About(
                "Đăng ký biến động",
                "W",
                NAME,
                PHONE,
                MAIL,
                PIN,
                AT,
                List.of(new About.StepName("tham-dinh", "Thẩm định", "000.01.10.H99")),
                new About.Replan(AT, AT),
                List.of(CourtesyKind.CONDOLENCE_DEATH),
                ID_NUMBER);
    }

    private static Notification sms(int number, Progress progress) {
        return new Notification(
                number,
                "suspended/tham-dinh/1/" + number + "/CITIZEN/SMS",
                Occasion.SUPPLEMENT_REQUIRED,
                Channel.SMS,
                Audience.CITIZEN,
                PHONE,
                Map.of("reason", REASON, "office", "UBND phường Bình An"),
                null,
                null,
                AT,
                new Chain(1, 2, MACHINE),
                progress,
                List.of(
                        new Attempt("smpp", AT, "TIMEOUT", List.of()),
                        new Attempt("smpp", AT, "SENT", List.of("a", "b"))),
                2);
    }

    private static Notification headMail(int number) {
        return new Notification(
                number,
                "letter-late/L1/HEAD/EMAIL",
                Occasion.LETTER_LATE,
                Channel.EMAIL,
                Audience.HEAD,
                HEAD_MAIL,
                Map.of(),
                "L1",
                new Alternative(Channel.SMS, HEAD_PHONE),
                AT,
                new Chain(0, 0, null),
                new Progress.Created(MACHINE),
                List.of(),
                0);
    }

    /// One text message in each state and a mail to the head. A letter in each standing; the store
    /// keeps their times to the millisecond.
    private static List<CourtesyLetter> letters() {
        return List.of(
                CourtesyLetter.draft(CourtesyKind.CONGRATULATION_BIRTH, "W", MACHINE),
                new CourtesyLetter(
                        CourtesyKind.CONGRATULATION_MARRIAGE,
                        "W",
                        MACHINE,
                        new LetterStanding.Signed(MACHINE, "Bình", "P")),
                new CourtesyLetter(
                        CourtesyKind.CONDOLENCE_DEATH,
                        "W",
                        MACHINE,
                        new LetterStanding.SetAside(MACHINE, "Bình", "Gia đình không muốn")));
    }

    private static Correspondence everything() {
        List<Progress> states = everyState().toList();
        List<Notification> messages =
                new ArrayList<>(
                        IntStream.range(0, states.size())
                                .mapToObj(i -> sms(i + 1, states.get(i)))
                                .toList());
        messages.add(headMail(states.size() + 1));
        return new Correspondence(
                CODE,
                about(),
                messages,
                List.of(
                        new Unreached("ready", Occasion.READY, AT, null),
                        new Unreached(
                                "rejected",
                                Occasion.REJECTED,
                                AT,
                                new Unreached.Settlement(Unreached.Way.BY_PHONE, "mai", AT, NOTE))),
                AT,
                null,
                letters());
    }

    private static Correspondence with(Progress progress) {
        return new Correspondence(
                CODE, about(), List.of(sms(1, progress)), List.of(), null, null, List.of());
    }

    private static Correspondence bare() {
        About nobody = new About("", "", "", null, null, null, null, List.of(), null);
        return new Correspondence(CODE, nobody, List.of(), List.of(), null, null, List.of());
    }

    // Round trips

    @ParameterizedTest
    @MethodSource("everyState")
    void everyStateIsReadAsItWasWritten(Progress progress) {
        assertThat(roundTrip(with(progress))).isEqualTo(with(progress));
    }

    @Test
    void everythingIsReadAsItWasWritten() {
        assertThat(roundTrip(everything())).isEqualTo(everything());
        assertThat(roundTrip(bare())).isEqualTo(bare());
    }

    @Test
    void whatIsWrittenTwiceIsSealedAnew() {
        Document once = mapping.write(everything());
        Document twice = mapping.write(everything());

        assertThat(octets(twice, "sealed")).isNotEqualTo(octets(once, "sealed"));
        assertThat(twice.get("text")).isEqualTo(once.get("text"));
    }

    private static byte[] octets(Document document, String field) {
        return document.get(field, Binary.class).getData();
    }

    // What is personal

    private static Stream<String> foundIn(byte[] octets) {
        // One character for each octet, so that any octets can be searched.
        String all = new String(octets, StandardCharsets.ISO_8859_1);
        return PERSONAL.stream()
                .filter(mark ->
                        all.contains(
                                new String(
                                        mark.getBytes(StandardCharsets.UTF_8),
                                        StandardCharsets.ISO_8859_1)));
    }

    @Test
    void whatIsLookedForWouldBeFound() {
        String plain = everything().about().applicant() + everything().notifications();
        byte[] octets =
                encoded(
                        new Document("a", plain)
                                .append(
                                        "b",
                                        List.of(
                                                PHONE,
                                                MAIL,
                                                PIN,
                                                ID_NUMBER,
                                                HEAD_MAIL,
                                                HEAD_PHONE,
                                                NOTE))
                                .append("c", new Binary(REASON.getBytes(StandardCharsets.UTF_8))));

        assertThat(foundIn(octets)).containsExactlyElementsOf(PERSONAL);
    }

    @Test
    void nothingPersonalIsReadableInWhatIsWritten() {
        assertThat(foundIn(encoded(mapping.write(everything())))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void nothingPersonalIsReadableInAnyState(Progress progress) {
        assertThat(foundIn(encoded(mapping.write(with(progress))))).isEmpty();
    }

    @Test
    void whatIsForgottenHasNoKeyAndComesBackWithoutAnythingPersonal() {
        Correspondence forgotten = forgotten(everything());
        Document stored = stored(forgotten);

        assertThat(stored).doesNotContainKey("sealed");
        assertThat(foundIn(encoded(stored))).isEmpty();
        assertThat(mapping.read(stored)).isEqualTo(forgotten);
        assertNothingPersonal(mapping.read(stored));
    }

    private static void assertNothingPersonal(Correspondence state) {
        assertThat(state.about().applicant()).isEmpty();
        assertThat(state.about().phone()).isNull();
        assertThat(state.about().email()).isNull();
        assertThat(state.about().pin()).isNull();
        assertThat(state.about().idNumber()).isNull();
        assertThat(state.notifications())
                .allSatisfy(n -> {
                    assertThat(n.to()).isEmpty();
                    assertThat(n.values()).isEmpty();
                    assertThat(n.alternative()).isNull();
                });
    }

    @Test
    void whereOfficesAreToldAfterForgettingTheirAddressesAreSealed() {
        Correspondence forgotten = forgotten(with(new Progress.Delivered(AT, "smpp")));
        Correspondence warned =
                new Correspondence(
                        CODE,
                        forgotten.about(),
                        List.of(forgotten.notifications().getFirst(), headMail(2)),
                        List.of(),
                        null,
                        AT,
                        List.of());

        assertThat(roundTrip(warned)).isEqualTo(warned);
        assertThat(foundIn(encoded(mapping.write(warned)))).isEmpty();
    }

    @Test
    void aDocumentWhoseKeyWasDroppedIsReadWithoutWhatIsPersonal() {
        Document stored = stored(everything());
        assertThat(seals.erase(CODE, new KeyShelf.Dropped(AT, "lan", "theo yêu cầu"))).isTrue();
        Correspondence read = mapping.read(stored);

        assertNothingPersonal(read);
        assertThat(read.about().procedure()).isEqualTo("Đăng ký biến động");
        assertThat(read.notifications())
                .extracting(Notification::progress)
                .containsExactlyElementsOf(
                        everything().notifications().stream().map(Notification::progress).toList());
        assertThat(read.unreached())
                .extracting(Unreached::fact)
                .containsExactly("ready", "rejected");
    }

    @Test
    void whatIsNoDossiersIsSealedTooAndOfWhatWasErasedNothingIsKept() {
        Correspondence digest =
                new Correspondence("DIGEST", about(), List.of(), List.of(), null, null, List.of());

        Document stored = mapping.write(digest);

        assertThat(foundIn(encoded(stored))).isEmpty();
        assertThat(mapping.read(stored)).isEqualTo(digest);
        assertThat(seals.erase(CODE, new KeyShelf.Dropped(AT, "lan", "theo yêu cầu"))).isTrue();
        assertThat(mapping.write(everything())).doesNotContainKey("sealed");
    }

    @Test
    void aSealedPartIsOpenedForItsOwnDossierOnly() {
        Document stored = stored(everything());
        seals.make(List.of("OTHER"));
        Document other =
                stored(
                        new Correspondence(
                                "OTHER", about(), List.of(), List.of(), null, null, List.of()));
        other.put("sealed", stored.get("sealed"));

        assertThatThrownBy(() -> mapping.read(other)).isInstanceOf(UnsealableException.class);
    }

    @Test
    void withoutItsMasterKeyADocumentIsNotTakenForAForgottenOne() {
        Document stored = stored(everything());

        assertThatThrownBy(() -> new CorrespondenceMapping(seals("2")).read(stored))
                .isInstanceOf(UnsealableException.class);
    }

    // What is looked for

    private static Document fields(Document document, String name) {
        return document.get(name, new Document());
    }

    private static @Nullable Date date(Document document, String name) {
        return document.getDate(name);
    }

    private static Date millis(Instant at) {
        return Date.from(at);
    }

    @Test
    void theFieldsOfQueriesStandBesideTheText() {
        Document stored = stored(everything());

        assertThat(stored.getInteger("total")).isEqualTo(everything().notifications().size());
        assertThat(date(fields(stored, "due"), "sms")).isEqualTo(millis(MACHINE));
        assertThat(date(fields(stored, "due"), "email")).isEqualTo(millis(MACHINE));
        assertThat(date(fields(stored, "held"), "sms")).isEqualTo(millis(AT));
        assertThat(fields(stored, "held")).doesNotContainKey("email");
        assertThat(date(stored, "digest")).isEqualTo(millis(AT));
        assertThat(date(stored, "awaiting")).isEqualTo(millis(MACHINE));
        assertThat(date(stored, "latest")).isEqualTo(millis(AT));
        assertThat(date(stored, "unreached")).isEqualTo(millis(AT));
        assertThat(stored.getString("unreachedAt")).isEqualTo("W");
        assertThat(date(stored, "closedAt")).isEqualTo(millis(AT));
        assertThat(stored.getList("references", String.class))
                .containsExactly("a", "b", "a", "a", "a", "a");
        assertThat(fields(stored, "counts"))
                .isEqualTo(
                        new Document()
                                .append("CREATED", 2)
                                .append("SENDING", 1)
                                .append("SENT", 2)
                                .append("PENDING", 1)
                                .append("DELIVERED", 1)
                                .append("EXPIRED", 1)
                                .append("IN_DIGEST", 1)
                                .append("SUPPRESSED", 1)
                                .append("HELD", 3)
                                .append("PERMANENT_FAILURE", 1)
                                .append("TEMPORARY_FAILURE", 1)
                                .append("TECHNICAL_FAILURE", 1)
                                .append("FAILED", 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "due",
                "held",
                "digest",
                "awaiting",
                "latest",
                "references",
                "unreached",
                "unreachedAt",
                "closedAt"
            })
    void whatThereIsNothingOfHasNoField(String field) {
        assertThat(stored(bare())).doesNotContainKey(field);
    }

    @Test
    void whatIsForgottenIsNotLookedForToBeForgotten() {
        assertThat(stored(forgotten(everything()))).doesNotContainKey("closedAt");
    }
}
