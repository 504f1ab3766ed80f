/// Many dossiers at once, from a CSV or NDJSON file: new ones, and open ones that other software
/// has begun. The file is stored before the answer is given; then a worker goes through it in
/// batches, notes how far it is, and goes on there after a crash. A line that cannot be received is
/// told with its number and never stops the others; a line that was received is never received
/// again, in this file or in another.
@NullMarked
package vn.lienthong.intake.imports;

import org.jspecify.annotations.NullMarked;
