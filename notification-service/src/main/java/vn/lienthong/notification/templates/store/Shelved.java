package vn.lienthong.notification.templates.store;

import vn.lienthong.notification.templates.domain.TemplateHistory;

/// A template in memory.
///
/// @param edits how often it had been changed when it was read or written
record Shelved(int edits, TemplateHistory history) {

    static Shelved of(Key key, StoredTemplate stored) {
        return new Shelved(stored.edits(), stored.toDomain(key));
    }

    Shelved orNewer(Shelved other) {
        return other.edits > edits ? other : this;
    }
}
