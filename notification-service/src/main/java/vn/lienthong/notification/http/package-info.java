/// Providers that are asked by HTTP: brand-name SMS gateways, chat channels, the national portal.
/// One adapter for all: what a gateway's JSON looks like, what its codes mean and how it signs its
/// receipts is a sheet of settings. Bodies are built as trees, so that no text can break out of its
/// place.
@NullMarked
package vn.lienthong.notification.http;

import org.jspecify.annotations.NullMarked;
