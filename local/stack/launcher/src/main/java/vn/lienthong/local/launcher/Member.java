package vn.lienthong.local.launcher;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A process of the local stack. The order is the order of starting; later groups wait for earlier
/// ones, and stopping goes the other way.
enum Member {
    BROKER("broker", "hàng đợi sự kiện", 1, "local/stack/broker", "local-broker", 9092, 160),
    STORE("store", "kho dữ liệu", 1, "local/stack/store", "local-store", 27017, 160),
    OUTSIDE_WORLD(
            "outside-world",
            "thế giới bên ngoài",
            1,
            "local/stack/outside-world",
            "local-outside-world",
            9000,
            96),
    INTAKE("intake", "tiếp nhận", 2, "intake-service", "intake-service", 8081, 128),
    ROUTING("routing", "luân chuyển", 2, "routing-service", "routing-service", 8082, 128),
    ROUTING_WARD(
            "routing-ward",
            "bàn làm việc cấp xã",
            2,
            "routing-service",
            "routing-service",
            8292,
            96),
    ROUTING_DISTRICT(
            "routing-district",
            "bàn làm việc cấp huyện",
            2,
            "routing-service",
            "routing-service",
            8293,
            96),
    ROUTING_PROVINCE(
            "routing-province",
            "bàn làm việc cấp tỉnh",
            2,
            "routing-service",
            "routing-service",
            8294,
            96),
    DEADLINE("deadline", "thời hạn", 2, "deadline-service", "deadline-service", 8083, 128),
    NOTIFICATION(
            "notification",
            "thông báo",
            2,
            "notification-service",
            "notification-service",
            8084,
            128),
    INTAKE_2("intake-2", "tiếp nhận, bản 2", 2, "intake-service", "intake-service", 8381, 128),
    ROUTING_2(
            "routing-2", "luân chuyển, bản 2", 2, "routing-service", "routing-service", 8382, 128),
    DEADLINE_2(
            "deadline-2", "thời hạn, bản 2", 2, "deadline-service", "deadline-service", 8383, 128),
    NOTIFICATION_2(
            "notification-2",
            "thông báo, bản 2",
            2,
            "notification-service",
            "notification-service",
            8384,
            128),
    PORTAL("portal", "cổng thông tin", 3, "portal", "portal", 8080, 96);

    private static final String VERSION = "0.1.0";

    private final String label;
    private final String vietnamese;
    private final int group;
    private final String module;
    private final String artifact;
    private final int port;
    private final int heap;

    Member(
            String label,
            String vietnamese,
            int group,
            String module,
            String artifact,
            int port,
            int heap) {
        this.label = label;
        this.vietnamese = vietnamese;
        this.group = group;
        this.module = module;
        this.artifact = artifact;
        this.port = port;
        this.heap = heap;
    }

    /// Its name on the command line, in file names and in the table.
    String label() {
        return label;
    }

    /// The level whose desks it serves, when it serves those of one only.
    Optional<String> level() {
        return switch (this) {
            case ROUTING_WARD -> Optional.of("ward");
            case ROUTING_DISTRICT -> Optional.of("district");
            case ROUTING_PROVINCE -> Optional.of("province");
            case BROKER,
                    STORE,
                    OUTSIDE_WORLD,
                    INTAKE,
                    ROUTING,
                    DEADLINE,
                    NOTIFICATION,
                    INTAKE_2,
                    ROUTING_2,
                    DEADLINE_2,
                    NOTIFICATION_2,
                    PORTAL ->
                    Optional.empty();
        };
    }

    /// Whose second replica it is; itself when it is none.
    Member first() {
        return switch (this) {
            case INTAKE_2 -> INTAKE;
            case ROUTING_2 -> ROUTING;
            case DEADLINE_2 -> DEADLINE;
            case NOTIFICATION_2 -> NOTIFICATION;
            case BROKER,
                    STORE,
                    OUTSIDE_WORLD,
                    INTAKE,
                    ROUTING,
                    ROUTING_WARD,
                    ROUTING_DISTRICT,
                    ROUTING_PROVINCE,
                    DEADLINE,
                    NOTIFICATION,
                    PORTAL ->
                    this;
        };
    }

    boolean isSecond() {
        return first() != this;
    }

    /// What its unpacked program is called; members may run the same one.
    String app() {
        return level().isPresent() ? ROUTING.label : first().label;
    }

    String vietnamese() {
        return vietnamese;
    }

    /// Members of one group do not need each other to start.
    int group() {
        return group;
    }

    /// Where its jar lies, below the project's root.
    String jar() {
        return module + "/target/" + artifact + "-" + VERSION + "-app.jar";
    }

    /// Its main port before the shift.
    int port() {
        return port;
    }

    /// The largest heap with the usual memory, in MiB.
    int heap() {
        return heap;
    }

    /// A process of the four services that own data and follow the business clock.
    boolean isService() {
        return group == 2;
    }

    static Optional<Member> named(String label) {
        return Arrays.stream(values()).filter(member -> member.label.equals(label)).findFirst();
    }

    /// Members in groups, the first to stop first.
    static List<List<Member>> inStoppingOrder() {
        return List.of(
                List.of(PORTAL),
                List.of(
                        NOTIFICATION_2,
                        DEADLINE_2,
                        ROUTING_2,
                        INTAKE_2,
                        NOTIFICATION,
                        DEADLINE,
                        ROUTING_PROVINCE,
                        ROUTING_DISTRICT,
                        ROUTING_WARD,
                        ROUTING,
                        INTAKE),
                List.of(OUTSIDE_WORLD),
                List.of(STORE, BROKER));
    }

    static List<Integer> groups() {
        return Arrays.stream(values())
                .map(Member::group)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
