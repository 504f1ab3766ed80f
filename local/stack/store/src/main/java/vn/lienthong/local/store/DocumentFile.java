package vn.lienthong.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/// The file that holds every collection as a map from `_id` to document.
///
/// Nothing is written until somebody waits for it in [#awaitDurable]: the library's own commit,
/// about once a second, would lose a second of acknowledged writes with the process.
final class DocumentFile implements AutoCloseable {

    private static final String COLLECTION = "documents.";
    private static final int CACHE_MB = 32;
    private static final int PAGE_BYTES = 4096;

    /// How long superseded blocks are kept, so that a torn newest block can fall back on an older
    /// one.
    private static final int RETENTION_MS = 2000;

    private static final long COMPACT_EVERY_NANOS = 2_000_000_000L;
    private static final int COMPACT_BYTES = 8 << 20;
    private static final int FILL_RATE_PERCENT = 60;
    private static final int COMPACT_AT_CLOSE_MS = 500;

    private final MVStore store;
    private final @Nullable GroupCommit commits;
    private long compacted = System.nanoTime();

    private DocumentFile(MVStore store) {
        this.store = store;
        this.commits = store.getFileStore() == null ? null : new GroupCommit(this::commit);
    }

    static DocumentFile inMemory() {
        return new DocumentFile(new MVStore.Builder().autoCommitDisabled().open());
    }

    /// @throws org.h2.mvstore.MVStoreException when another process has it open or it is damaged
    static DocumentFile inFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        var store =
                new MVStore.Builder()
                        .fileName(folder.resolve("documents.mv").toString())
                        .autoCommitDisabled()
                        .cacheSize(CACHE_MB)
                        .pageSplitSize(PAGE_BYTES)
                        .open();
        store.setRetentionTime(RETENTION_MS);
        return new DocumentFile(store);
    }

    /// Full names of the collections, database first.
    Set<String> collections() {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(COLLECTION))
                .map(name -> name.substring(COLLECTION.length()))
                .collect(Collectors.toSet());
    }

    MVMap<Object, StoredDocument> open(String fullName) {
        return store.openMap(
                COLLECTION + fullName,
                new MVMap.Builder<Object, StoredDocument>()
                        .keyType(new KeyType())
                        .valueType(new DocumentType()));
    }

    void remove(String fullName) {
        store.removeMap(open(fullName));
    }

    void rename(String fullName, String newFullName) {
        store.renameMap(open(fullName), COLLECTION + newFullName);
    }

    /// Does something during which no block that it may still read is reused.
    <T> T using(Supplier<T> work) {
        var usage = store.registerVersionUsage();
        try {
            return work.get();
        } finally {
            store.deregisterVersionUsage(usage);
        }
    }

    /// Returns when everything that this thread has written survives the death of the process.
    void awaitDurable() {
        if (commits != null) {
            commits.await();
        }
    }

    private void commit() {
        store.commit();
        var now = System.nanoTime();
        if (now - compacted > COMPACT_EVERY_NANOS) {
            store.compact(FILL_RATE_PERCENT, COMPACT_BYTES);
            compacted = now;
        }
    }

    long size() {
        var file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    public void close() {
        if (commits != null) {
            commits.close();
        }
        store.close(COMPACT_AT_CLOSE_MS);
    }
}
