/// Many dossiers at once, from a CSV or NDJSON file. The file is stored before the answer is given;
/// then a worker registers line by line, notes how far it is, and goes on there after a crash. A
/// line that cannot be registered is told with its number and never stops the others; a line that
/// was registered is never registered again.
@NullMarked
package vn.lienthong.intake.imports;

import org.jspecify.annotations.NullMarked;
