package vn.lienthong.intake.online.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.lienthong.intake.online.Submissions;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.intake.online.domain.PaperFile;
import vn.lienthong.kit.web.Problem;

/// Hands a file out so that a browser takes it for what it is and for nothing else.
final class FileAnswers {

    private FileAnswers() {}

    /// @throws Problem 404 when there is no such file in it
    static ResponseEntity<byte[]> of(
            Submissions submissions, OnlineSubmission submission, String id) {
        PaperFile file =
                submission.files().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("online.files.none"));
        byte[] content =
                submissions
                        .content(submission, file)
                        .orElseThrow(() -> Problem.notFound("online.files.none"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                // Should a file hold more than it shows, nothing of it runs.
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
