/// Tells people: the applicant by text message and mail, the desks and heads of offices by mail.
/// One aggregate per dossier, of what must be known to tell somebody and of every message with its
/// state.
///
/// `telling` decides who is told what (from the topics of intake, routing and deadlines) and keeps
/// it, `templates` holds the words, `sending` brings messages to the providers, `sms` and `mail`
/// are the two providers.
@NullMarked
package vn.lienthong.notification;

import org.jspecify.annotations.NullMarked;
