package vn.lienthong.local.store;

import java.nio.file.Path;

/// Where the store listens and where it keeps its documents.
///
/// @param port on the loopback address
/// @param folder absolute; made when it is not there
/// @param memory nothing is written to the folder and everything is gone at the end: for benchmarks
record StoreSettings(int port, Path folder, boolean memory) {

    static final String HOST = "127.0.0.1";

    /// Reads `--port`, `--folder` and `--memory`.
    ///
    /// @throws IllegalArgumentException with a sentence for the user when an argument is not
    ///   understood
    static StoreSettings of(String... arguments) {
        var settings = new StoreSettings(27_017, Path.of(".lienthong", "store"), false);
        for (var argument : arguments) {
            settings = settings.with(argument);
        }
        return new StoreSettings(settings.port, settings.folder.toAbsolutePath(), settings.memory);
    }

    private StoreSettings with(String argument) {
        var equals = argument.indexOf('=');
        var name = equals < 0 ? argument : argument.substring(0, equals);
        var value = equals < 0 ? "" : argument.substring(equals + 1);
        return switch (name) {
            case "--port" -> new StoreSettings(port(value), folder, memory);
            case "--folder" -> new StoreSettings(port, Path.of(value), memory);
            case "--memory" -> new StoreSettings(port, folder, true);
            default ->
                    throw new IllegalArgumentException(
                            "Unknown argument "
                                    + argument
                                    + "; known are --port=N --folder=DIR --memory");
        };
    }

    private static int port(String value) {
        if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) < 65_536) {
            return Integer.parseInt(value);
        }
        throw new IllegalArgumentException("--port needs a port number, not '" + value + "'");
    }
}
