/// What the services of a province say to each other and what they all know: the events that travel
/// over Kafka ({@link vn.lienthong.contracts.event}) and the catalogue of offices and procedures
/// ({@link vn.lienthong.contracts.catalogue}). Plain records of the JDK, no framework.
@NullMarked
package vn.lienthong.contracts;

import org.jspecify.annotations.NullMarked;
