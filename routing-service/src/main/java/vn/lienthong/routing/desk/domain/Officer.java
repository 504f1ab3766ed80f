package vn.lienthong.routing.desk.domain;

import java.util.function.Predicate;

/// Who acts.
///
/// @param account name of the account, which the history keeps
/// @param actsFor whether the officer may act on what stands at an office: the own one and those
///   below it
/// @param leads whether the officer gives others their work
public record Officer(String account, Predicate<String> actsFor, boolean leads) {}
