package vn.lienthong.intake.online.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How often somebody without an account may do what.
///
/// @param submissionsPerAddress begun from one network address, in the time of `countedFor`
/// @param filesPerAddress sent from one network address, in the time of `countedFor`
@ConfigurationProperties("lienthong.online")
record OnlineLimits(int submissionsPerAddress, int filesPerAddress, Duration countedFor) {}
