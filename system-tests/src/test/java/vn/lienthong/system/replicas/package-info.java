/// Every service twice, under load, while replicas are killed and added.
@NullMarked
package vn.lienthong.system.replicas;

import org.jspecify.annotations.NullMarked;
