package vn.lienthong.intake.registration.input;

import java.util.List;

/// What is wrong with one field.
///
/// @param field its path in the request, for example `applicant.phone`
/// @param key of the message
/// @param args of the message; never what the applicant said about himself
public record Fault(String field, String key, List<String> args) {

    public Fault {
        args = List.copyOf(args);
    }

    public static Fault of(String field, String key, Object... args) {
        return new Fault(field, key, List.of(args).stream().map(String::valueOf).toList());
    }
}
