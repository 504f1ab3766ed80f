package vn.lienthong.local.world.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.local.world.Problem;

/// `GET` and `POST /local/faults`: all of a request's changes are made, or none.
@RestController
class FaultsController {

    private final Map<String, Provider> providers;
    private final Problem problem;

    FaultsController(List<Provider> providers, Problem problem) {
        this.providers =
                new TreeMap<>(
                        providers.stream()
                                .collect(Collectors.toMap(Provider::name, Function.identity())));
        this.problem = problem;
    }

    @GetMapping("/local/faults")
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        providers.forEach((name, provider) -> faults.put(name, provider.fault().word()));
        return faults;
    }

    @PostMapping("/local/faults")
    ResponseEntity<Object> suffer(@RequestBody Map<String, Object> wanted) {
        Map<Provider, Fault> changes = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : wanted.entrySet()) {
            Provider provider = providers.get(entry.getKey());
            if (provider == null) {
                return problem.badField(
                        "fault-provider", entry.getKey(), entry.getKey(), providers.keySet());
            }
            Optional<Fault> fault =
                    Fault.named(entry.getValue()).filter(provider.faults()::contains);
            if (fault.isEmpty()) {
                return problem.badField(
                        "fault-value", entry.getKey(), entry.getValue(), words(provider));
            }
            changes.put(provider, fault.get());
        }
        changes.forEach(Provider::suffer);
        return ResponseEntity.ok(faults());
    }

    private static String words(Provider provider) {
        return provider.faults().stream().map(Fault::word).collect(Collectors.joining(", "));
    }
}
