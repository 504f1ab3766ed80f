package vn.lienthong.connections;

import java.util.List;
import java.util.stream.Collectors;

/// Ends a start whose settings are not fit for production.
public final class RefusedStartException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedStartException(List<Refusal> refusals) {
        super(
                refusals.stream()
                        .map(one -> "- " + one.vietnamese() + "\n  " + one.english())
                        .collect(Collectors.joining("\n")));
    }
}
