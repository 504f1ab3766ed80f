/// What the portal asks of the four services, and how it reads their answers.
///
/// Reading is tolerant: unknown fields are ignored and almost every field may be missing, so that a
/// page still shows what is there. Queries throw [ServiceFailure]; commands return an [Outcome],
/// because a refusal is an answer.
@NullMarked
package vn.lienthong.portal.service;

import org.jspecify.annotations.NullMarked;
