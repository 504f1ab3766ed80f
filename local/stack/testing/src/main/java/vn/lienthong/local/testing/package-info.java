/// A broker and a store for integration tests, as child processes on free ports.
///
/// [LocalStack#shared] is one pair for the whole test JVM, each started when it is first asked for
/// and stopped with the JVM; [LocalProcess] can kill and restart them for tests of failure. The
/// environment variables `LIENTHONG_KAFKA` and `LIENTHONG_MONGO` name real ones to use instead.
///
/// ```
/// @DynamicPropertySource
/// static void stack(DynamicPropertyRegistry properties) {
///     properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
///     properties.add("spring.mongodb.uri", () -> LocalStack.shared().freshMongoUri("intake"));
/// }
/// ```
@NullMarked
package vn.lienthong.local.testing;

import org.jspecify.annotations.NullMarked;
