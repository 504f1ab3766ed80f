/// How the services reach a province's Kafka and MongoDB: the files of `ops` and of
/// `docker-compose.yml`, tried on a real broker and compared with what the services do.
@NullMarked
package vn.lienthong.system.transport;

import org.jspecify.annotations.NullMarked;
