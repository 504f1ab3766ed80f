package vn.lienthong.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.lang.ref.WeakReference;
import java.util.Set;

/// A document as BSON, and decoded for as long as somebody has it in hand or nobody has tidied up.
///
/// The bytes take a quarter of the decoded document's memory, and its neighbours on a page need not
/// be decoded to read it nor encoded anew to write it.
final class StoredDocument {

    private final byte[] bson;
    private WeakReference<Document> decoded;

    StoredDocument(byte[] bson) {
        this.bson = bson;
        this.decoded = new WeakReference<>(null);
    }

    /// @param document must not be changed from now on
    static StoredDocument of(Document document) {
        var stored = new StoredDocument(encode(document));
        stored.decoded = new WeakReference<>(document);
        return stored;
    }

    static byte[] encode(Document document) {
        var target = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, target);
        return ByteBufUtil.getBytes(target);
    }

    static Document decode(byte[] bson) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    byte[] bson() {
        return bson;
    }

    /// The whole document; not to be changed.
    Document document() {
        var known = decoded.get();
        if (known != null) {
            return known;
        }
        var document = decode(bson);
        decoded = new WeakReference<>(document);
        return document;
    }

    /// At least these of its fields, not to be changed.
    Document glance(Set<String> names) {
        var known = decoded.get();
        return known == null ? fields(names) : known;
    }

    /// Only these of its fields, without decoding the others.
    Document fields(Set<String> names) {
        var source = Unpooled.wrappedBuffer(bson);
        source.skipBytes(Integer.BYTES);
        var document = new Document();
        for (var type = source.readByte();
                type != BsonConstants.TERMINATING_BYTE;
                type = source.readByte()) {
            var name = BsonDecoder.decodeCString(source);
            if (names.contains(name)) {
                document.put(name, BsonDecoder.decodeValue(type, source));
            } else {
                skip(type, source);
            }
        }
        return document;
    }

    private static void skip(byte type, ByteBuf source) {
        switch (type) {
            case BsonConstants.TYPE_UTF8_STRING -> source.skipBytes(source.readIntLE());
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY ->
                    source.skipBytes(source.readIntLE() - Integer.BYTES);
            case BsonConstants.TYPE_DATA -> source.skipBytes(source.readIntLE() + 1);
            default -> BsonDecoder.decodeValue(type, source);
        }
    }
}
