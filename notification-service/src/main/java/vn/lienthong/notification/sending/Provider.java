package vn.lienthong.notification.sending;

/// One provider: the way to it, and what guards both sides.
record Provider(String name, int share, Gateway gateway, Protection protection) {

    boolean usable() {
        return gateway.available() && protection.wellEnough();
    }

    /// How many more messages it may get now.
    int room() {
        return usable() ? protection.permitted() : 0;
    }
}
