package vn.lienthong.kit.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.unit.DataSize;

/// How long a request's body may be.
///
/// @param usual for every path that is not named
/// @param paths longer ones, by path; a `*` in it stands for one part of a path
@ConfigurationProperties("lienthong.body-limit")
record BodyLimits(@DefaultValue("1MB") DataSize usual, @DefaultValue Map<String, DataSize> paths) {

    private static final AntPathMatcher MATCHER = new AntPathMatcher();

    int of(String path) {
        return (int)
                paths.entrySet().stream()
                        .filter(limit -> MATCHER.match(limit.getKey(), path))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(usual)
                        .toBytes();
    }
}
