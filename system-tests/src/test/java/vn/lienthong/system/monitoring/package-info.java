/// What is measured: that the catalogue of metrics, the rules for alerts, the dashboards and the
/// runbook say the same as the running system.
@NullMarked
package vn.lienthong.system.monitoring;

import org.jspecify.annotations.NullMarked;
