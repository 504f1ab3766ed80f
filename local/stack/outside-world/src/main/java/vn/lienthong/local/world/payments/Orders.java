package vn.lienthong.local.world.payments;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.local.world.Journal;
import vn.lienthong.local.world.WorldSettings;

/// The orders, in a journal: each line is an order as it is from then on.
@Component
class Orders implements DisposableBean {

    private static final int TOKEN_BITS = 128;

    private final Map<String, Order> byId = new LinkedHashMap<>();
    private final Map<String, String> idByToken = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json;
    private final Journal journal;

    Orders(WorldSettings settings, JsonMapper json) throws IOException {
        this.json = json;
        this.journal =
                new Journal(
                        settings.folder().resolve("payments.ndjson"),
                        (_, line) -> remember(json.readValue(line, Order.class)));
    }

    /// The order under the customer's name for it; asked again, it is the same.
    synchronized Order open(String id, long amount, String about, URI returnTo, URI callback)
            throws IOException {
        Order known = byId.get(id);
        return known != null
                ? known
                : keep(
                        new Order(
                                id, token(), amount, about, returnTo, callback, null, null, false));
    }

    synchronized Optional<Order> ofToken(String token) {
        return Optional.ofNullable(idByToken.get(token)).map(byId::get);
    }

    /// Settles an order; one that was paid stays paid.
    synchronized Order settle(String id, Order.Result how) throws IOException {
        Order order = byId.get(id);
        if (order == null) {
            throw new IllegalArgumentException("No order " + id);
        }
        return order.result() == Order.Result.PAID
                ? order
                : keep(order.settled("gd" + token(), how));
    }

    synchronized void heard(String id, String transaction) throws IOException {
        Order order = byId.get(id);
        if (order != null && transaction.equals(order.transaction())) {
            keep(order.heard());
        }
    }

    /// What customers have not heard yet.
    synchronized List<Order> owed() {
        return byId.values().stream().filter(Order::isOwed).toList();
    }

    private Order keep(Order order) throws IOException {
        journal.append(json.writeValueAsString(order));
        remember(order);
        return order;
    }

    private void remember(Order order) {
        byId.put(order.id(), order);
        idByToken.put(order.token(), order.id());
    }

    private String token() {
        return new BigInteger(TOKEN_BITS, random).toString(Character.MAX_RADIX);
    }

    @Override
    public void destroy() throws IOException {
        journal.close();
    }
}
