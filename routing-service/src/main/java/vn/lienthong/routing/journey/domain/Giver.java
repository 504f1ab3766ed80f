package vn.lienthong.routing.journey.domain;

import org.jspecify.annotations.Nullable;

/// Who hands the dossier over (bên giao).
///
/// @param actor account of the officer, absent when it is the counter's act at the receipt
record Giver(String office, @Nullable String actor) {}
