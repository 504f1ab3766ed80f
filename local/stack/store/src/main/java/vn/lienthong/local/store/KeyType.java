package vn.lienthong.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/// Keys of documents: any value that may stand in `_id`, in the order of the query language, in
/// which 1 as an integer, a long and a double are one value.
final class KeyType extends BasicDataType<Object> {

    private static final String FIELD = "k";
    private static final int KEY_BYTES = 64;

    @Override
    public int compare(Object one, Object other) {
        return KeyOrder.comparePositions(one, other);
    }

    @Override
    public int getMemory(Object key) {
        return key instanceof String text ? KEY_BYTES + text.length() : KEY_BYTES;
    }

    @Override
    public void write(WriteBuffer target, Object key) {
        var value = key instanceof Missing ? null : key;
        target.put(ByteBuffer.wrap(StoredDocument.encode(new Document(FIELD, value))));
    }

    @Override
    public Object read(ByteBuffer source) {
        return Missing.ofNullable(StoredDocument.decode(DocumentType.readBson(source)).get(FIELD));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
