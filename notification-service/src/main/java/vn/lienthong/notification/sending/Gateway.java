package vn.lienthong.notification.sending;

import java.util.List;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Template;

/// The way to one provider.
public interface Gateway {

    Channel channel();

    /// Name of the provider, for people and metrics.
    String provider();

    /// Whether it makes sense to try now. What is to be sent waits otherwise, and nothing is
    /// counted against it.
    boolean available();

    /// How many messages may be with the provider at once.
    int window();

    /// How many parts a second the contract with the provider allows.
    int partsPerSecond();

    /// Everything that can be done without the provider.
    ///
    /// @throws UnpreparedException when it cannot be written
    Prepared prepare(String code, Notification message, Template template, Template.Rendered text);

    /// A message ready to go.
    interface Prepared {

        int parts();

        /// Hands it over and waits for the answer, for a finite time.
        Answer submit();
    }

    /// What the provider said.
    sealed interface Answer {

        /// It has the message.
        ///
        /// @param confirmed whether it will confirm delivery, part by part
        record Taken(List<String> references, boolean confirmed) implements Answer {
            public Taken {
                references = List.copyOf(references);
            }
        }

        /// No, for good.
        record Refused(String reason) implements Answer {}

        /// Not now, or no answer.
        record NotTaken(String reason) implements Answer {}
    }
}
