/// Channels that nobody has connected yet, the chat channel and the national portal: what would be
/// sent is kept in a file, one JSON object a line, for whoever fetches it.
@NullMarked
package vn.lienthong.notification.file;

import org.jspecify.annotations.NullMarked;
