/// Facts of one dossier and what they say of it at a moment. Pure.
@NullMarked
package vn.lienthong.routing.reports.facts.domain;

import org.jspecify.annotations.NullMarked;
