/// Long work in the background that survives restarts: a job is a document that says how far it is,
/// and is worked on by the one process that holds its lease. A process that dies stops renewing,
/// and another one goes on where the job was noted to be.
@NullMarked
package vn.lienthong.intake.jobs;

import org.jspecify.annotations.NullMarked;
