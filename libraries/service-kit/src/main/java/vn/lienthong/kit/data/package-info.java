/// Reference data from a folder of YAML files, and values that are refreshed in the background.
@NullMarked
package vn.lienthong.kit.data;

import org.jspecify.annotations.NullMarked;
