/// Guards the sample province: both variants load, every dossier finds its way from every counter,
/// the legs fit the promise, and the calendar has the official days of its years. The data itself
/// is in the resources; there is no program here.
@NullMarked
package vn.lienthong.sample;

import org.jspecify.annotations.NullMarked;
