package vn.lienthong.printing;

/// A paper could not be printed. The message names the template, and never a value of the model,
/// because values are personal data.
public class PrintingException extends RuntimeException {

    PrintingException(String message) {
        super(message);
    }

    PrintingException(String message, Throwable cause) {
        super(message, cause);
    }
}
