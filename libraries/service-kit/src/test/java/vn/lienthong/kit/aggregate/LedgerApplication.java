package vn.lienthong.kit.aggregate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
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
        @GetMapping("/api/ledgers/{code}")
        Ledger ledger(@PathVariable String code) {
            return ledgers.find(code).orElseThrow(() -> Problem.notFound("ledger.unknown", code));
        }

        /// Fails in a way that nobody has thought of.
        @Roles(Role.COUNTER)
        @GetMapping("/api/broken/{number}")
        String broken(@PathVariable String number) {
            throw new IllegalStateException("Nobody has thought of " + number);
        }

        /// Names no roles, as if they had been forgotten.
        @GetMapping("/api/unguarded")
        String unguarded() {
            return "never";
        }

        @Roles(Role.COUNTER)
        @PostMapping("/api/calls")
        @ResponseStatus(HttpStatus.CREATED)
        Map<String, Object> call(Caller caller, @RequestBody Amount amount) {
            guard.reach(caller, "W");
            return Map.of("call", calls.incrementAndGet(), "at", clock.instant(), "amount", amount);
        }
    }
}
