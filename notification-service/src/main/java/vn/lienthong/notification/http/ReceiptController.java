package vn.lienthong.notification.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.logging.Faults;
import vn.lienthong.notification.receipts.ReceiptDesk;
import vn.lienthong.notification.receipts.ReceiptNote;

/// Takes the delivery receipts of HTTP gateways. Who has no token must have signed; a wrong
/// signature, a gateway that reports nothing and one that does not exist look the same. What was
/// answered with 200 is written down; after anything else the gateway should come again.
@RestController
class ReceiptController {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptController.class);
    private static final int LONGEST_BODY = 65_536;

    private final HttpKind gateways;
    private final ReceiptDesk desk;

    ReceiptController(HttpKind gateways, ReceiptDesk desk) {
        this.gateways = gateways;
        this.desk = desk;
    }

    @PostMapping(
            path = "/public/receipts/{provider}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"})
    ResponseEntity<Void> take(
            @PathVariable String provider,
            @RequestHeader HttpHeaders headers,
            @RequestBody byte[] body) {
        if (body.length > LONGEST_BODY) {
            throw Problem.of(
                    HttpStatus.CONTENT_TOO_LARGE, "kit.body.too-large", (long) LONGEST_BODY);
        }
        ReceiptReader reader =
                gateways.receipts(provider)
                        .filter(known ->
                                known.isGenuine(body, headers.getFirst(known.signatureHeader())))
                        .orElseThrow(() -> Problem.of(HttpStatus.UNAUTHORIZED, "receipt.unsigned"));
        ReceiptReader.Read read = reader.read(body);
        read.notes().forEach(this::take);
        if (read.unreadable() > 0) {
            throw Problem.badRequest("receipt.unreadable", read.unreadable());
        }
        return ResponseEntity.ok().build();
    }

    private void take(ReceiptNote note) {
        try {
            desk.take(note);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{}: a receipt could not be written down: {}", note.provider(), Faults.told(e));
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "receipt.not-now");
        }
    }
}
