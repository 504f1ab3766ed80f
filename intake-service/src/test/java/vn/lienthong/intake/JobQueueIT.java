package vn.lienthong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.intake.jobs.JobMapping;
import vn.lienthong.intake.jobs.JobQueue;
import vn.lienthong.intake.jobs.JobState;

/// Two processes and one job.
@ServiceTest
class JobQueueIT {

    @Autowired private MongoOperations mongo;

    record Counted(String id, JobState state, int count) {}

    static final class Counting implements JobMapping<Counted> {

        @Override
        public String id(Counted job) {
            return job.id();
        }

        @Override
        public JobState state(Counted job) {
            return job.state();
        }

        @Override
        public Document write(Counted job) {
            return new Document("count", job.count());
        }

        @Override
        public Counted read(Document document) {
            return new Counted(
                    document.getString("_id"),
                    JobState.valueOf(document.getString("state")),
                    document.getInteger("count"));
        }
    }

    @Test
    void aJobIsWorkedOnByTheOneThatHoldsItsLease() {
        JobQueue<Counted> one = new JobQueue<>(mongo, "counted", "one", new Counting());
        JobQueue<Counted> other = new JobQueue<>(mongo, "counted", "other", new Counting());
        Counted job = new Counted("j", JobState.WAITING, 0);

        assertThat(one.insert(job)).isTrue();
        assertThat(other.insert(job)).isFalse();
        assertThat(other.takeAbandoned()).isNull();
        assertThat(other.advance(new Counted("j", JobState.RUNNING, 9))).isFalse();
        assertThat(one.advance(new Counted("j", JobState.RUNNING, 1))).isTrue();

        // The one dies: its lease runs out.
        mongo.getCollection("counted")
                .updateOne(
                        new Document("_id", "j"),
                        new Document("$set", new Document("lease", Date.from(Instant.EPOCH))));

        assertThat(other.takeAbandoned()).isEqualTo(new Counted("j", JobState.RUNNING, 1));
        assertThat(one.takeAbandoned()).isNull();
        assertThat(one.advance(new Counted("j", JobState.RUNNING, 2))).isFalse();
        assertThat(other.replaceDone(job)).isFalse();
        assertThat(other.advance(new Counted("j", JobState.DONE, 2))).isTrue();
        assertThat(other.advance(new Counted("j", JobState.RUNNING, 3))).isFalse();
        assertThat(one.find("j")).contains(new Counted("j", JobState.DONE, 2));
        assertThat(one.replaceDone(job)).isTrue();
    }
}
