package vn.lienthong.doctor;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// From where on something is a finding (`lienthong.doctor`).
///
/// @param events how many a group of consumers may be behind
/// @param free bytes that must be free on a disk
/// @param clocks how far clocks may be apart
/// @param certificates for how long certificates must still be valid
/// @param answer how long an answer may take
record Limits(
        @DefaultValue("10000") long events,
        @DefaultValue("10737418240") long free,
        @DefaultValue("2s") Duration clocks,
        @DefaultValue("30d") Duration certificates,
        @DefaultValue("5s") Duration answer) {}
