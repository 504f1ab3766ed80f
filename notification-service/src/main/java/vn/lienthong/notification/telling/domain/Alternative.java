package vn.lienthong.notification.telling.domain;

import vn.lienthong.notification.templates.domain.Channel;

/// Where the same is told when the first way fails.
public record Alternative(Channel channel, String to) {

    /// Says nothing personal.
    @Override
    public String toString() {
        return "Alternative[" + channel + "]";
    }
}
