package vn.lienthong.system.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.lienthong.system.replay.Surface.Account;
import vn.lienthong.system.replay.Surface.Service;

/// What officers do at their desks: take over what lies there, in bundles, and finish it.
final class Desks {

    private final Surface surface;
    private final Staff staff;

    Desks(Surface surface, Staff staff) {
        this.surface = surface;
        this.staff = staff;
    }

    /// Something on a desk.
    ///
    /// @param offered whether it is not taken over yet
    record Task(String code, String step, boolean offered) {

        private static Task of(JsonNode entry) {
            return new Task(
                    entry.path("code").asString(),
                    entry.path("step").asString(),
                    entry.path("state").asString().equals("OFFERED"));
        }
    }

    /// What lies there, a page of it.
    ///
    /// @param state OFFERED or HELD
    List<Task> at(String office, String state) {
        return surface.get(
                        Service.ROUTING,
                        "/api/offices/%s/desk?state=%s&size=200".formatted(office, state),
                        staff.specialist(office))
                .path("items")
                .valueStream()
                .map(Task::of)
                .toList();
    }

    /// Takes a bundle over.
    ///
    /// @param tasks at most 200
    void takeOver(String office, List<Task> tasks) {
        List<Map<String, String>> items = new ArrayList<>();
        tasks.forEach(task -> items.add(Map.of("code", task.code(), "step", task.step())));
        JsonNode answer =
                surface.post(
                        Service.ROUTING,
                        "/api/offices/" + office + "/desk/acceptances",
                        staff.specialist(office),
                        Map.of("items", items));
        for (JsonNode item : answer.path("items")) {
            if (!item.path("ok").asBoolean()) {
                throw new IllegalStateException("Not taken over: " + item);
            }
        }
    }

    void complete(String office, String code, String step) {
        Account account = staff.specialist(office);
        JsonNode _ =
                surface.post(
                        Service.ROUTING,
                        "/api/dossiers/%s/steps/%s/completion".formatted(code, step),
                        account,
                        Map.of());
    }
}
