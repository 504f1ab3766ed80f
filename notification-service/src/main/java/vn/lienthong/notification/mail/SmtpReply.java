package vn.lienthong.notification.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// Finds the server's reply code in the exceptions of the mail library. The reply's text is left
/// where it is: it may repeat the recipient's address.
final class SmtpReply {

    private SmtpReply() {}

    /// The code; empty when the server did not answer at all.
    static OptionalInt code(Throwable failure) {
        Deque<Throwable> open = new ArrayDeque<>();
        Set<Throwable> seen = new HashSet<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (!seen.add(next)) {
                continue;
            }
            int code = own(next);
            if (code > 0) {
                return OptionalInt.of(code);
            }
            if (next instanceof MessagingException messaging
                    && messaging.getNextException() != null) {
                open.add(messaging.getNextException());
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
        }
        return OptionalInt.empty();
    }

    private static int own(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSendFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            default -> 0;
        };
    }
}
