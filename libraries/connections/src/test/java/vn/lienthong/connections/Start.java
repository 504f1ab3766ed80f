package vn.lienthong.connections;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A program that does nothing, started as a province starts one: with settings that are fit for
/// production, until one is changed.
final class Start {

    private final Map<String, String> settings = new LinkedHashMap<>();

    @SpringBootConfiguration(proxyBeanMethods = false)
    static class Nothing {}

    Start(Path folder) throws IOException {
        Path keys = Files.writeString(folder.resolve("service.keys"), "current=1\n");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
        settings.put("lienthong.issuer", "https://dang-nhap.binhan.gov.vn");
        settings.put("lienthong.jwk-set-uri", "https://dang-nhap.binhan.gov.vn/oauth2/jwks");
        settings.put("lienthong.kafka-user", "deadline-service");
        settings.put("lienthong.kafka-password", "Kq3v-a-long-one");
        settings.put("lienthong.kafka-ca", "/etc/lienthong/tls/ca.pem");
        settings.put("lienthong.mongo", "mongodb://mongo:27017/?replicaSet=rs0");
        settings.put("lienthong.mongo-ca", "/etc/lienthong/tls/ca.pem");
        settings.put("lienthong.mongo-user", "deadline-service");
        settings.put("lienthong.mongo-password", "Xw8n-a-long-one");
        settings.put("lienthong.keys.file", keys.toString());
    }

    Start with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    Start without(String... names) {
        for (String name : names) {
            settings.remove(name);
        }
        return this;
    }

    ConfigurableApplicationContext run() {
        SpringApplication nothing =
                new SpringApplicationBuilder(Nothing.class)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .build();
        return nothing.run(
                settings.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
    }
}
