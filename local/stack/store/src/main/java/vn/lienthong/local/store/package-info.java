/// The local store: a server on the loopback address that speaks enough of the MongoDB wire
/// protocol for the services to run on one machine, with its documents in one file.
///
/// The protocol, the query language and the update operators are those of mongo-java-server. What
/// stands here is everything underneath and what was found wanting above:
///
/// - [LocalStore] and [StoreSettings]: the process.
/// - [StoreBackend] and [StoreDatabase]: commands; those the library answers wrongly are put right.
/// - [StoreCollection]: documents by `_id`; a stored document is never changed in place, so that
///   whoever still reads or writes it sees one state of it.
/// - [IndexScans], [IdIndex], [OrderedIndex], [Conditions], [KeyOrder]: which documents a query has
///   to look at. Indexes live in memory and are built from the documents at start, hence can never
///   disagree with them after a crash.
/// - [DocumentFile], [GroupCommit], [StoredDocument], [DocumentType], [KeyType]: the file. A write
///   is answered after a commit that began after it: what was acknowledged survives the death of
///   the process.
///
/// What it does not do: sessions and transactions, replica sets and change streams, update
/// pipelines, `client.bulkWrite`, collation, text and geographic search, capped collections, expiry
/// by TTL indexes (the index works, nothing is deleted), `explain`, and of the aggregation
/// `$dateTrunc`, `$dateDiff`, `$setWindowFields`, `$switch`, `$unionWith`. The natural order of
/// documents is that of their `_id`. A partial index that is not unique covers every document; a
/// partial unique index is enforced but not used to find documents. Sizes in statistics are zero.
/// Users and passwords are not checked. Anything outside this list is meant to behave like the real
/// server, and a difference is a mistake.
@NullMarked
package vn.lienthong.local.store;

import org.jspecify.annotations.NullMarked;
