/// The pages as people see them: a real Chromium, each role's main day, on a phone and at a desk.
///
/// - [Visitor] is a person at a browser, who reads what is on the page and acts by what it says.
/// - [PageAudit] is what every page must be: usable, valid, light, and free of errors.
/// - Every page that was looked at leaves a picture in `target/screenshots`.
@NullMarked
package vn.lienthong.system.browser;

import org.jspecify.annotations.NullMarked;
