package vn.lienthong.notification.sending;

import java.util.List;
import vn.lienthong.notification.templates.domain.Channel;

/// The way to one provider.
public interface Gateway {

    Channel channel();

    /// Name of the provider, for people and metrics.
    String provider();

    /// Whether it makes sense to try now: for a provider with a line, that it is bound. What is to
    /// be sent goes to another or waits otherwise, and nothing is counted against it.
    boolean available();

    /// How many messages may be with the provider at once.
    int window();

    /// Everything that can be done without the provider.
    ///
    /// @throws UnpreparedException when it cannot be written
    Prepared prepare(Outgoing message);

    /// Opens what it needs before the first message; returns soon, whether the provider is there or
    /// not.
    default void start() {}

    /// Closes it after the last message.
    default void stop() {}

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
        /// @param references what it calls the message, one for each part
        /// @param confirmed whether it will confirm delivery, part by part
        record Taken(List<String> references, boolean confirmed) implements Answer {
            public Taken {
                references = List.copyOf(references);
            }
        }

        /// No, for good, whoever else is asked: the address or the text is wrong.
        record Refused(String reason) implements Answer {}

        /// It certainly has not taken it: no connection, or it said so.
        record NotTaken(String reason) implements Answer {}

        /// It certainly has not taken it because there are too many just now. Says nothing against
        /// the message or the provider.
        record Throttled(String reason) implements Answer {}

        /// It was handed over, and no answer came: it may have been taken or not.
        record Unknown(String reason) implements Answer {}
    }
}
