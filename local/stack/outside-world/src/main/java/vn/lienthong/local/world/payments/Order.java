package vn.lienthong.local.world.payments;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// An order of a customer, and what the visitor made of it.
///
/// @param id the customer's name for it
/// @param token in the address of the page, so that nobody pays for others by guessing
/// @param amount in đồng
/// @param returnTo where the visitor is sent afterwards
/// @param transaction the gateway's number for the attempt; absent until there was one
/// @param told whether the customer has heard what came of it
record Order(
        String id,
        String token,
        long amount,
        String about,
        URI returnTo,
        URI callback,
        @Nullable String transaction,
        @Nullable Result result,
        boolean told) {

    enum Result {
        PAID,
        FAILED
    }

    Order settled(String attempt, Result how) {
        return new Order(id, token, amount, about, returnTo, callback, attempt, how, false);
    }

    Order heard() {
        return new Order(id, token, amount, about, returnTo, callback, transaction, result, true);
    }

    boolean isOwed() {
        return result != null && !told;
    }
}
