package vn.lienthong.portal.page;

import vn.lienthong.fuzz.Messages;

/// The portal's texts.
public final class PortalWords {

    private PortalWords() {}

    public static Words words() {
        return new Words(Messages.of(Words.class));
    }
}
