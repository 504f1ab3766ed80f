package vn.lienthong.notification.recipients.domain;

/// How many messages a recipient got on one channel.
///
/// @param thisHour since the hour began, business time
/// @param today since the day began
public record Received(int thisHour, int today) {

    public static final Received NOTHING = new Received(0, 0);

    public Received plusOne() {
        return new Received(thisHour + 1, today + 1);
    }
}
