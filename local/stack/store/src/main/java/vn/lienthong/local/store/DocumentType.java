package vn.lienthong.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/// Documents on file as BSON.
final class DocumentType extends BasicDataType<Document> {

    /// What a field is reckoned to take on the heap: its entry, its name, a short value.
    private static final int FIELD_BYTES = 120;

    private static final int LENGTH_BYTES = 4;

    @Override
    public int getMemory(Document document) {
        var bytes = FIELD_BYTES;
        for (var value : document.values()) {
            bytes += memory(value);
        }
        return bytes;
    }

    private int memory(Object value) {
        return switch (value) {
            case null -> FIELD_BYTES;
            case Document document -> getMemory(document);
            case String text -> FIELD_BYTES + text.length();
            case Iterable<?> values -> {
                var bytes = FIELD_BYTES;
                for (var each : values) {
                    bytes += memory(each);
                }
                yield bytes;
            }
            default -> FIELD_BYTES;
        };
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        var bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        target.put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer source) {
        var length = Integer.reverseBytes(source.getInt(source.position()));
        var bytes = source.slice(source.position(), Math.max(length, LENGTH_BYTES));
        source.position(source.position() + length);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
