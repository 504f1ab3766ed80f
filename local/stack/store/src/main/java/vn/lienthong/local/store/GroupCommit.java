package vn.lienthong.local.store;

import org.jspecify.annotations.Nullable;

/// Lets many writers wait for one commit.
///
/// A writer that has called [#await] is released by the first commit that began after the call, so
/// everything it wrote before is in it. While one commit runs, the next one gathers its writers.
final class GroupCommit implements AutoCloseable {

    private final Runnable commit;
    private final Thread committer;

    private long asked;
    private long done;
    private boolean closed;
    private @Nullable RuntimeException failure;

    /// @param commit makes everything durable that was written before it is called
    GroupCommit(Runnable commit) {
        this.commit = commit;
        this.committer = Thread.ofPlatform().daemon().name("group-commit").start(this::run);
    }

    /// Returns when everything that this thread has written is durable.
    ///
    /// @throws IllegalStateException when it could not be made so; it may or may not be there later
    synchronized void await() {
        var mine = ++asked;
        notifyAll();
        try {
            while (done < mine && failure == null && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (done < mine) {
            throw new IllegalStateException("The write could not be committed", failure);
        }
    }

    private void run() {
        try {
            for (var upTo = next(); upTo > 0; upTo = next()) {
                commit.run();
                finished(upTo);
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /// The number of the newest writer that waits, or 0 when there will be no more.
    private synchronized long next() {
        try {
            while (asked == done && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            return 0;
        }
        return closed ? 0 : asked;
    }

    private synchronized void finished(long upTo) {
        done = upTo;
        notifyAll();
    }

    private synchronized void fail(RuntimeException why) {
        failure = why;
        notifyAll();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
