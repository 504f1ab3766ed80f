package vn.lienthong.intake.replanning;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import vn.lienthong.intake.jobs.JobMapping;
import vn.lienthong.intake.jobs.JobState;
import vn.lienthong.intake.registration.Replannings;
import vn.lienthong.intake.registration.domain.Officer;

/// Field names are part of the stored data: they are only added to.
final class ReplanJobMapping implements JobMapping<ReplanJob> {

    @Override
    public String id(ReplanJob job) {
        return job.task().id();
    }

    @Override
    public JobState state(ReplanJob job) {
        return job.state();
    }

    @Override
    public Document write(ReplanJob job) {
        Document document =
                switch (job.task()) {
                    case Task.Succession(String office) -> new Document("dissolved", office);
                    case Task.Migration(String procedure, int from, int to) ->
                            new Document("procedure", procedure)
                                    .append("from", from)
                                    .append("to", to);
                };
        return document.append("unit", job.order().office())
                .append("account", job.order().officer().account())
                .append("fullName", job.order().officer().fullName())
                .append("reason", job.order().reason())
                .append("language", job.language().toLanguageTag())
                .append("at", Date.from(job.at()))
                .append("total", job.total())
                .append("done", job.done())
                .append("moved", job.moved())
                .append("after", job.after())
                .append("failures", job.failures())
                .append(
                        "failed",
                        job.failed().stream()
                                .map(f ->
                                        new Document("code", f.code()).append("reason", f.reason()))
                                .toList());
    }

    @Override
    public ReplanJob read(Document document) {
        return new ReplanJob(
                task(document),
                new Replannings.Order(
                        document.getString("unit"),
                        new Officer(document.getString("account"), document.getString("fullName")),
                        document.getString("reason")),
                Locale.forLanguageTag(document.getString("language")),
                document.getDate("at").toInstant(),
                JobState.valueOf(document.getString("state")),
                document.getLong("total"),
                document.getLong("done"),
                document.getLong("moved"),
                document.getString("after"),
                document.getLong("failures"),
                document.getList("failed", Document.class, List.of()).stream()
                        .map(f -> new ReplanJob.Failure(f.getString("code"), f.getString("reason")))
                        .toList());
    }

    private static Task task(Document document) {
        return document.containsKey("dissolved")
                ? new Task.Succession(document.getString("dissolved"))
                : new Task.Migration(
                        document.getString("procedure"),
                        document.getInteger("from"),
                        document.getInteger("to"));
    }
}
