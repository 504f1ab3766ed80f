package vn.lienthong.kit.aggregate;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.http.HttpStatus;
import org.springframework.messaging.Message;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.access.Standing;
import vn.lienthong.kit.access.Standing.Turn;
import vn.lienthong.kit.access.Standing.When;
import vn.lienthong.kit.access.Whereabouts;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.Problem;

/// A small service on the kit. Its tokens are `name~office~ROLE,ROLE`.
@SpringBootApplication
class LedgerApplication {

    @Bean
    JwtDecoder readableTokens() {
        return token -> {
            String[] parts = token.split("~", -1);
            return Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(parts[0])
                    .claim("office", parts[1])
                    .claim("roles", List.of(parts[2].split(",")))
                    .build();
        };
    }

    @Bean
    Aggregates<Ledger> ledgers(AggregateFactory factory, MongoConverter converter) {
        return factory.create("ledgers", "/ledger", StateMapping.ofRecord(Ledger.class, converter));
    }

    @Bean
    Consumer<Message<List<byte[]>>> ledgerEvents(
            AggregateFactory factory, Aggregates<Ledger> ledgers) {
        return factory.consumer("ledger", ledgers, Ledger::on);
    }

    /// Everything was received at W, stands at W1 below it, and was planned for nowhere else.
    @Bean
    Whereabouts whereabouts(Aggregates<Ledger> ledgers) {
        Offices units =
                Offices.of(
                        Stream.of("P", "W", "W1", "X")
                                .map(unit -> unit(unit, unit.equals("P") ? null : above(unit)))
                                .toList());
        return new Whereabouts() {
            @Override
            public Map<String, Standing> of(Collection<String> subjects) {
                return ledgers.findAll(subjects).keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        code -> code,
                                        code ->
                                                new Standing(
                                                        "W",
                                                        List.of(new Turn("W1", "check", When.NOW)),
                                                        List.of("also-" + code))));
            }

            @Override
            public Offices offices() {
                return units;
            }
        };
    }

    private static String above(String unit) {
        return unit.equals("W1") ? "W" : "P";
    }

    private static Office unit(String code, @Nullable String parent) {
        return new Office(
                code,
                code,
                code,
                "unit",
                "UNIT",
                parent,
                List.of(),
                null,
                "",
                "",
                new Office.Head("", "", "", ""),
                List.of());
    }

    @RestController
    static class LedgerController {

        private final AtomicInteger calls = new AtomicInteger();
        private final Aggregates<Ledger> ledgers;
        private final Guard guard;
        private final Clock clock;

        LedgerController(Aggregates<Ledger> ledgers, Guard guard, Clock clock) {
            this.ledgers = ledgers;
            this.guard = guard;
            this.clock = clock;
        }

        record Amount(long amount) {}

        @Roles({Role.COUNTER, Role.LEADER})
        @Reveals(Access.DOSSIER_READ)
        @GetMapping("/api/ledgers/{code}")
        Ledger ledger(@PathVariable String code) {
            return ledgers.find(code).orElseThrow(() -> Problem.notFound("ledger.unknown", code));
        }

        /// Fails in a way that nobody has thought of.
        @Roles(Role.COUNTER)
        @RevealsNothing
        @GetMapping("/api/broken/{number}")
        String broken(@PathVariable String number) {
            throw new IllegalStateException("Nobody has thought of " + number);
        }

        /// Fails too, about a subject.
        @Roles(Role.COUNTER)
        @RevealsNothing
        @GetMapping("/api/broken-about/{code}")
        String brokenAbout(@PathVariable String code) {
            throw new IllegalStateException("Nobody has thought of it");
        }

        /// The same without being kept, to compare.
        @Roles({Role.COUNTER, Role.LEADER})
        @RevealsNothing
        @GetMapping("/api/unwatched/{code}")
        Ledger unwatched(@PathVariable String code) {
            return ledger(code);
        }

        /// Names no roles, as if they had been forgotten.
        @GetMapping("/api/unguarded")
        String unguarded() {
            return "never";
        }

        /// Two of them, as a list shows them.
        @Roles({Role.COUNTER, Role.LEADER})
        @Reveals(value = Access.DOSSIERS_LISTED, each = "name")
        @GetMapping("/api/ledgers")
        Page<Named> list(@RequestParam(defaultValue = "2") int many) {
            return new Page<>(Stream.of("one", "two").limit(many).map(Named::new).toList(), many);
        }

        record Named(String name) {}

        @Roles(Role.COUNTER)
        @RevealsNothing
        @PostMapping("/api/calls")
        @ResponseStatus(HttpStatus.CREATED)
        Map<String, Object> call(Caller caller, @RequestBody Amount amount) {
            guard.reach(caller, "W");
            return Map.of("call", calls.incrementAndGet(), "at", clock.instant(), "amount", amount);
        }
    }
}
