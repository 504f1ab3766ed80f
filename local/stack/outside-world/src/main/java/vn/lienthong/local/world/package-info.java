/// What a real province has outside the system, for one machine: never part of a production
/// deployment.
///
/// - `identity`: the OpenID Connect provider, with the sample accounts
/// - `clock`: the business clock and its way of moving every service forward together
/// - `sms`: the SMS centre (SMPP 3.4), the SMS gateway (HTTP) and the handsets behind both
/// - `mail`: the mail servers (SMTP) and the mailboxes behind them
/// - `payments`: the payment gateway, and its page
/// - `faults`: breaking and mending the providers
/// - `pages`: what people look at, `/local/`
///
/// This package itself holds the program, its settings and what keeps things on disk.
@NullMarked
package vn.lienthong.local.world;

import org.jspecify.annotations.NullMarked;
