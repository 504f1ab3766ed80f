package vn.lienthong.intake.online.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How often somebody without an account may do what.
///
/// @param wrongTriesPerReference wrong pins of one submission or dossier, `within` that time
/// @param wrongTriesPerAddress wrong pins from one network address, `within` that time
/// @param submissionsPerAddress begun from one network address, in the time of `countedFor`
/// @param filesPerAddress sent from one network address, in the time of `countedFor`
@ConfigurationProperties("lienthong.online")
record OnlineLimits(
        int wrongTriesPerReference,
        int wrongTriesPerAddress,
        Duration within,
        int submissionsPerAddress,
        int filesPerAddress,
        Duration countedFor) {}
