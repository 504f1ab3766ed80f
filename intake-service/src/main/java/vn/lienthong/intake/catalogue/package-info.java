/// What everybody may look up: procedures in the version of the day, and offices; and how
/// operations publish a new version of a procedure.
///
/// [Versions] are those of the province's data folder, read at the start, and those published over
/// REST, kept in the collection `published-procedures` and seen by every process within seconds. A
/// fault in the folder stops the start and is named by file and line; a fault in what is to be
/// published refuses it. A version that was ever in force is never changed or deleted.
@NullMarked
package vn.lienthong.intake.catalogue;

import org.jspecify.annotations.NullMarked;
