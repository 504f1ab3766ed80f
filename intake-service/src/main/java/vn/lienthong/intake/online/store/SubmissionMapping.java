package vn.lienthong.intake.online.store;

import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.kit.aggregate.StateMapping;

/// Submissions as documents, sealed where they are personal.
final class SubmissionMapping implements StateMapping<OnlineSubmission> {

    private final StateMapping<OnlineSubmission> plain;
    private final SubmissionSecrets secrets;

    SubmissionMapping(MongoConverter converter, SubmissionSecrets secrets) {
        this.secrets = secrets;
        this.plain =
                StateMapping.via(
                        SubmissionDocument.class,
                        converter,
                        submission -> document(submission, secrets),
                        document ->
                                document.submission(
                                        secrets.open(
                                                document.reference(),
                                                document.kind(),
                                                document.sealed())));
    }

    private static SubmissionDocument document(
            OnlineSubmission submission, SubmissionSecrets secrets) {
        @Nullable String sealed = secrets.seal(submission.reference(), submission.matter());
        return SubmissionDocument.of(
                submission,
                sealed,
                sealed == null ? List.of() : secrets.marks(submission.matter().applicant()));
    }

    @Override
    public void prepare(Collection<String> ids) {
        secrets.prepare(ids);
    }

    @Override
    public Document write(OnlineSubmission state) {
        return plain.write(state);
    }

    @Override
    public OnlineSubmission read(Document document) {
        return plain.read(document);
    }
}
