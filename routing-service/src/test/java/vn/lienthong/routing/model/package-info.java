/// Random lives of dossiers, against an oracle of plain sets. [RandomLivesTest] runs them; a [Life]
/// is one of them: officers and the counter act at random, [Wires] carry what they say in any order
/// and more than once, [World] is the production code that hears it, [Oracle] says what must be.
@NullMarked
package vn.lienthong.routing.model;

import org.jspecify.annotations.NullMarked;
