package vn.lienthong.notification.telling.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.lienthong.notification.telling.domain.Ways;

/// How applicants are told beside text message and mail, `lienthong.telling.*`.
@ConfigurationProperties("lienthong.telling")
record TellingSettings(boolean chat, boolean nationalPortal, boolean inviteToRate) {

    Ways toDomain() {
        return new Ways(chat, nationalPortal, inviteToRate);
    }
}
