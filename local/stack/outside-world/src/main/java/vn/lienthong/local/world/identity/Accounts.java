package vn.lienthong.local.world.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lienthong.local.world.WorldSettings;

/// The accounts of the province's `accounts.yaml`, in the order of the file, with the offices they
/// belong to.
///
/// Reading fails, and the program does not start, when the file is missing, an entry lacks a member
/// or two share a name.
@Component
public final class Accounts {

    private final Map<String, Account> byName = new LinkedHashMap<>();
    private final Map<String, String> officeNames = new LinkedHashMap<>();

    Accounts(WorldSettings settings) {
        YAMLMapper yaml =
                YAMLMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .build();
        Path file = settings.province().resolve("accounts.yaml");
        for (Account account : yaml.readValue(file, Account[].class)) {
            if (byName.put(account.name(), account) != null) {
                throw new IllegalStateException(file + ": two accounts named " + account.name());
            }
        }
        Path offices = settings.province().resolve("offices.yaml");
        if (Files.exists(offices)) {
            for (Office office : yaml.readValue(offices, Office[].class)) {
                officeNames.put(office.code(), office.name());
            }
        }
    }

    public Collection<Account> all() {
        return byName.values();
    }

    Optional<Account> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// For the sign-in page: the people of each office together; programs' own accounts are left
    /// out.
    List<Desk> byOffice() {
        Map<String, List<Account>> desks = new LinkedHashMap<>();
        byName.values().stream()
                .filter(account -> !account.name().startsWith("svc-"))
                .forEach(account ->
                        desks.computeIfAbsent(account.office(), _ -> new ArrayList<>())
                                .add(account));
        return desks.entrySet().stream()
                .map(desk ->
                        new Desk(
                                officeNames.getOrDefault(desk.getKey(), desk.getKey()),
                                desk.getValue()))
                .toList();
    }

    record Desk(String office, List<Account> accounts) {}

    private record Office(String code, String name) {}
}
