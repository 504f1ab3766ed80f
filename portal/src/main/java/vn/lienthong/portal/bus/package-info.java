/// The bus (Kafka) as an operator sees it: what is measured of it, every few seconds and read only,
/// and what is kept of the last minutes. No page asks the bus itself, but for one message.
@NullMarked
package vn.lienthong.portal.bus;

import org.jspecify.annotations.NullMarked;
