package vn.lienthong.portal.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The address of a list with those of its filters that were set.
final class Address {
    private final StringBuilder path;
    private final List<Object> variables;
    private boolean asked;

    /// @param path with a name in braces for each of the variables
    Address(String path, Object... variables) {
        this.path = new StringBuilder(path);
        this.variables = new ArrayList<>(Arrays.asList(variables));
    }

    Address ask(String name, Object value) {
        path.append(asked ? '&' : '?').append(name).append("={").append(name).append('}');
        variables.add(value);
        asked = true;
        return this;
    }

    Address askUnlessEmpty(String name, String value) {
        return value.isEmpty() ? this : ask(name, value);
    }

    String path() {
        return path.toString();
    }

    Object[] variables() {
        return variables.toArray();
    }
}
