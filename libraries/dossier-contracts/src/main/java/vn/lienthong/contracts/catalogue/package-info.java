/// The catalogue: the province's levels and offices, and the procedures with their routes, limits
/// and papers. Loaded from data; immutable; a dossier keeps the version of the procedure it began
/// with.
@NullMarked
package vn.lienthong.contracts.catalogue;

import org.jspecify.annotations.NullMarked;
