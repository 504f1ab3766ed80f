/// The events of a dossier's life, one record a fact, with their wire names ({@link
/// vn.lienthong.contracts.event.EventTypes}) and topics ({@link
/// vn.lienthong.contracts.event.Topics}). They travel as CloudEvents 1.0 in Kafka's binary content
/// mode. The stored examples in the test resources are the contract.
@NullMarked
package vn.lienthong.contracts.event;

import org.jspecify.annotations.NullMarked;
