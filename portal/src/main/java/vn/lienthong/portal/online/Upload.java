package vn.lienthong.portal.online;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Online;
import vn.lienthong.portal.service.Outcome;

/// Passes the files of one form on, one after the other; those that are right stay when another is
/// wrong.
@Component
class Upload {
    private static final long LARGEST = 5L * 1024 * 1024;

    private final Online online;
    private final Replies replies;
    private final Words words;

    Upload(Online online, Replies replies, Words words) {
        this.online = online;
        this.replies = replies;
        this.words = words;
    }

    /// What is wrong, by the field of the form.
    ///
    /// @param key of the form
    FormErrors send(Online.Key own, String paper, List<MultipartFile> files, String key) {
        List<MultipartFile> chosen = files.stream().filter(file -> !file.isEmpty()).toList();
        if (chosen.isEmpty()) {
            return FormErrors.none().at("file", words.of("online.file.missing"));
        }
        List<String> faults = new ArrayList<>();
        for (int at = 0; at < chosen.size(); at++) {
            send(own, paper, chosen.get(at), key + "-" + at).forEach(faults::add);
        }
        return faults.isEmpty()
                ? FormErrors.none()
                : FormErrors.none().at("file", String.join(" ", faults));
    }

    private List<String> send(Online.Key own, String paper, MultipartFile file, String key) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file.getSize() > LARGEST) {
            return List.of(words.of("online.file.wrong", name, words.of("online.file.too-large")));
        }
        Outcome<Online.Stored> outcome = online.add(own, paper, name, content(file), key);
        FormErrors errors = replies.errors(outcome, _ -> null);
        return errors.general().values().stream()
                .map(sentence -> words.of("online.file.wrong", name, sentence))
                .toList();
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
