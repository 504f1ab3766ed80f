/// What is known for reports of every dossier: the facts that were told, each with its moment, so
/// that a report on a day that has passed says the same for ever.
@NullMarked
package vn.lienthong.routing.reports.facts;

import org.jspecify.annotations.NullMarked;
