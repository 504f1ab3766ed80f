package vn.lienthong.local.world;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Octets as a value, so that a record can hold them; Base64 in JSON.
public final class Octets {

    private final byte[] octets;

    @JsonCreator
    public Octets(byte[] octets) {
        this.octets = octets.clone();
    }

    @JsonValue
    public byte[] bytes() {
        return octets.clone();
    }

    public int length() {
        return octets.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Octets that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return octets.length + " octets";
    }
}
