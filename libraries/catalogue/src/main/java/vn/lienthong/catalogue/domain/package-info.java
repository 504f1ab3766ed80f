/// What is wrong with a procedure, as pure questions: [WrittenProcedure] is a procedure with the
/// line of every value, [CatalogueCheck] finds the [Problem]s of one or of many seen together.
/// Knows neither files nor YAML: it is given a tree of [Source].
@NullMarked
package vn.lienthong.catalogue.domain;

import org.jspecify.annotations.NullMarked;
