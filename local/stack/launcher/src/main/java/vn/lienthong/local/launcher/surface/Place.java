package vn.lienthong.local.launcher.surface;

import java.net.URI;

/// Where a part of the system listens on this machine.
public enum Place {
    PORTAL(8080),
    INTAKE(8081),
    ROUTING(8082),
    DEADLINE(8083),
    NOTIFICATION(8084),
    ISSUER(9000);

    private final int port;

    Place(int port) {
        this.port = port;
    }

    /// The address of a path.
    ///
    /// @param portShift what `LIENTHONG_PORT_SHIFT` says
    /// @param path begins with a slash
    public URI at(int portShift, String path) {
        return URI.create("http://localhost:" + (port + portShift) + path);
    }
}
