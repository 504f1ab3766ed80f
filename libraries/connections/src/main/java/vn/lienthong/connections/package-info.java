/// How a program reaches the province's Kafka and MongoDB, and what it refuses to start with.
///
/// [ConnectionSettings] turns a few settings (`lienthong.kafka-user`, `lienthong.mongo-ca`, …) into
/// those of the clients, so that every client of a program reads them in one place.
/// [ProductionGate] looks at what is set before anything is started: without the profile `local`,
/// each [Precaution] may refuse the start with a sentence that names the setting.
///
/// Works by being on the class path; nothing of it is called.
@NullMarked
package vn.lienthong.connections;

import org.jspecify.annotations.NullMarked;
