package vn.lienthong.kit.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How long a request's body may be.
///
/// @param usual for every path that is not named
/// @param paths longer ones, by path
@ConfigurationProperties("lienthong.body-limit")
record BodyLimits(@DefaultValue("1MB") DataSize usual, @DefaultValue Map<String, DataSize> paths) {

    int of(String path) {
        return (int) paths.getOrDefault(path, usual).toBytes();
    }
}
