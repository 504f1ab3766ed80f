/// Tells people: the applicant by text message and mail, the desks and heads of offices by mail.
/// One aggregate per dossier, of what must be known to tell somebody and of every message with its
/// state.
///
/// `telling` decides who is told what (from the topics of intake, routing and deadlines) and keeps
/// it; `courtesy` is the letters of congratulation and condolence; `digests` gathers what a desk
/// reads in the morning; `templates` holds the words; `recipients` knows who wants what and when.
/// `sending` brings messages to the providers; `sms`, `mail`, `http` and `file` are the kinds of
/// providers, and `receipts` takes what they say later. `keeping` gives up and forgets.
@NullMarked
package vn.lienthong.notification;

import org.jspecify.annotations.NullMarked;
