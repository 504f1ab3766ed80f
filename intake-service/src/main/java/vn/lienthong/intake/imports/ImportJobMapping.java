package vn.lienthong.intake.imports;

import java.util.Date;
import java.util.Locale;
import org.bson.Document;
import vn.lienthong.intake.jobs.JobMapping;
import vn.lienthong.intake.jobs.JobState;

/// Field names are part of the stored data: they are only added to.
final class ImportJobMapping implements JobMapping<ImportJob> {

    @Override
    public String id(ImportJob job) {
        return job.id();
    }

    @Override
    public JobState state(ImportJob job) {
        return job.state();
    }

    @Override
    public Document write(ImportJob job) {
        return new Document("format", job.format().name())
                .append("account", job.account())
                .append("fullName", job.fullName())
                .append("unit", job.unit())
                .append("language", job.language().toLanguageTag())
                .append("at", Date.from(job.at()))
                .append("total", job.total())
                .append("done", job.done())
                .append("accepted", job.accepted())
                .append("repeated", job.repeated())
                .append("rate", job.rate());
    }

    @Override
    public ImportJob read(Document document) {
        return new ImportJob(
                document.getString("_id"),
                ImportFormat.valueOf(document.getString("format")),
                document.getString("account"),
                document.getString("fullName"),
                document.getString("unit"),
                Locale.forLanguageTag(document.getString("language")),
                document.getDate("at").toInstant(),
                JobState.valueOf(document.getString("state")),
                document.getInteger("total"),
                document.getInteger("done"),
                document.getInteger("accepted"),
                document.getInteger("repeated", 0),
                document.get("rate", 0.0));
    }
}
