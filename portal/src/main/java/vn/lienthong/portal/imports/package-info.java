/// Taking over many dossiers at once from a file (nhập hồ sơ từ tệp): handing it in, watching how
/// far it is, and fetching what was not taken.
@NullMarked
package vn.lienthong.portal.imports;

import org.jspecify.annotations.NullMarked;
