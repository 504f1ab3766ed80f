package vn.lienthong.local.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/// Documents on file: BSON, which begins with its length.
final class DocumentType extends BasicDataType<StoredDocument> {

    private static final int HOLDER_BYTES = 80;

    @Override
    public int getMemory(StoredDocument document) {
        return HOLDER_BYTES + document.bson().length;
    }

    @Override
    public void write(WriteBuffer target, StoredDocument document) {
        target.put(ByteBuffer.wrap(document.bson()));
    }

    @Override
    public StoredDocument read(ByteBuffer source) {
        return new StoredDocument(readBson(source));
    }

    static byte[] readBson(ByteBuffer source) {
        var bson = new byte[Integer.reverseBytes(source.getInt(source.position()))];
        source.get(bson);
        return bson;
    }

    @Override
    public StoredDocument[] createStorage(int size) {
        return new StoredDocument[size];
    }
}
