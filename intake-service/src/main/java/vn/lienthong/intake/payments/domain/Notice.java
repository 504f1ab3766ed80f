package vn.lienthong.intake.payments.domain;

import java.time.Instant;

/// What a gateway tells of an order.
///
/// @param transaction the gateway's number for this attempt; a repetition carries the same
/// @param amount in đồng, as the gateway took it or was to take it
/// @param paid whether the money came
/// @param at when it was heard of
public record Notice(String order, String transaction, long amount, boolean paid, Instant at) {}
