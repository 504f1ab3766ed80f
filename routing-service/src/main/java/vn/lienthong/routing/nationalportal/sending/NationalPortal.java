package vn.lienthong.routing.nationalportal.sending;

import vn.lienthong.routing.nationalportal.domain.Answer;
import vn.lienthong.routing.nationalportal.domain.Message;

/// A way to the national portal.
interface NationalPortal {

    /// Hands over one message and waits for the answer. Never throws what the way itself may cause.
    Answer send(Message message);
}
