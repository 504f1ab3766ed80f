/// The home of reading a province's data: [ProvinceFolder] reads its offices and procedures,
/// [YamlText] one procedure, and [Sentences] says in Vietnamese and English what is wrong with it.
/// What can be wrong is decided in `domain`; `calendar` has the written form of a working calendar;
/// `command` is `./lienthong catalogue`.
@NullMarked
package vn.lienthong.catalogue;

import org.jspecify.annotations.NullMarked;
