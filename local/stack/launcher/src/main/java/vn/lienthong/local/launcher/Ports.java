package vn.lienthong.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/// The ports of every member, and whether they can be had.
final class Ports {

    static final int SMTP = 3025;
    static final int SMTP_RELAY = 3026;
    static final int SMPP = 2775;
    static final int SMS_GATEWAY = 2776;
    static final int PAYMENTS = 2777;
    static final int BROKER_CONTROLLER = 9093;

    private Ports() {}

    /// All ports on which a member listens, after the shift, its main one first.
    static List<Integer> of(Member member, Settings settings) {
        var shift = settings.portShift();
        var main = settings.port(member);
        return switch (member) {
            case BROKER -> List.of(main, BROKER_CONTROLLER + shift);
            case OUTSIDE_WORLD ->
                    List.of(
                            main,
                            SMTP + shift,
                            SMPP + shift,
                            SMTP_RELAY + shift,
                            SMS_GATEWAY + shift,
                            PAYMENTS + shift);
            case STORE,
                    INTAKE,
                    ROUTING,
                    ROUTING_WARD,
                    ROUTING_DISTRICT,
                    ROUTING_PROVINCE,
                    DEADLINE,
                    NOTIFICATION,
                    INTAKE_2,
                    ROUTING_2,
                    DEADLINE_2,
                    NOTIFICATION_2,
                    PORTAL ->
                    List.of(main);
        };
    }

    /// @throws Stopped that names the port and, where the system tells, who holds it
    static void requireFree(Member member, Settings settings) {
        for (var port : of(member, settings)) {
            if (!isFree(port)) {
                var holder = PortHolder.of(port);
                throw new Stopped(
                        Stopped.Why.PORT_TAKEN,
                        "Cổng "
                                + port
                                + " (cho "
                                + member.label()
                                + ") đang bị chiếm"
                                + holder.map(who -> " bởi " + who).orElse("")
                                + "; hãy giải phóng nó hoặc đặt "
                                + Settings.PORT_SHIFT
                                + ".",
                        "Port "
                                + port
                                + " (for "
                                + member.label()
                                + ") is taken"
                                + holder.map(who -> " by " + who).orElse("")
                                + "; free it or set "
                                + Settings.PORT_SHIFT
                                + ".");
            }
        }
    }

    /// Neither on the loopback address, where we listen, nor on all addresses, where others may.
    static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            // What a connection left behind in TIME_WAIT must not count.
            socket.setReuseAddress(true);
            socket.bind(address, 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
