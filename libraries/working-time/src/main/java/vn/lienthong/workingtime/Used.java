package vn.lienthong.workingtime;

import java.math.BigDecimal;

/// What a clock had used when it was stopped.
///
/// @param amount in the unit of the limit; it may exceed the limit
/// @param unit the unit of the limit
/// @param minutes the whole working minutes that had passed, whatever the unit
public record Used(BigDecimal amount, Limit.Unit unit, long minutes) {}
