package vn.lienthong.system.monitoring;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lienthong.system.Machine;

/// Takes spans in, as a trace store would (OTLP over HTTP), and keeps what came as files, too.
public final class TraceCollector implements AutoCloseable {

    private final Path folder;
    private final HttpServer server;
    private final AtomicInteger number = new AtomicInteger();
    private final List<Told> spans = new CopyOnWriteArrayList<>();

    /// @param folder for what comes, as it comes
    public TraceCollector(Path folder) {
        this.folder = folder;
        try {
            this.server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A span as it was told.
    ///
    /// @param links the ids of other spans
    public record Told(
            String service,
            String trace,
            String id,
            String parent,
            String name,
            Map<String, String> attributes,
            List<String> links) {

        /// Empty when it has none of that name.
        public String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }
    }

    /// All programs that are started from now on tell everything.
    public void listen(Machine machine) throws IOException {
        Files.createDirectories(folder);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/v1/traces",
                exchange -> {
                    byte[] came = exchange.getRequestBody().readAllBytes();
                    Files.write(folder.resolve(number.incrementAndGet() + ".otlp"), came);
                    for (ResourceSpans part :
                            ExportTraceServiceRequest.parseFrom(came).getResourceSpansList()) {
                        String service =
                                attributes(part.getResource().getAttributesList())
                                        .getOrDefault("service.name", "");
                        part.getScopeSpansList().stream()
                                .flatMap(scope -> scope.getSpansList().stream())
                                .forEach(span -> spans.add(told(service, span)));
                    }
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        machine.set(
                "LIENTHONG_TRACES",
                "http://localhost:" + server.getAddress().getPort() + "/v1/traces");
        machine.set("LIENTHONG_TRACES_SHARE", "1");
    }

    private static Told told(String service, Span span) {
        HexFormat hex = HexFormat.of();
        return new Told(
                service,
                hex.formatHex(span.getTraceId().toByteArray()),
                hex.formatHex(span.getSpanId().toByteArray()),
                hex.formatHex(span.getParentSpanId().toByteArray()),
                span.getName(),
                attributes(span.getAttributesList()),
                span.getLinksList().stream()
                        .map(link -> hex.formatHex(link.getSpanId().toByteArray()))
                        .toList());
    }

    private static Map<String, String> attributes(List<KeyValue> list) {
        Map<String, String> attributes = new TreeMap<>();
        list.forEach(one -> attributes.put(one.getKey(), one.getValue().getStringValue()));
        return attributes;
    }

    /// What has come so far.
    public List<Told> spans() {
        return List.copyOf(spans);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
