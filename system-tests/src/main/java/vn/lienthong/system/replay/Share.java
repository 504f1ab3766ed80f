package vn.lienthong.system.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.LongStream;

/// How much of a period is played: above 0, at most 1, which is all of it.
record Share(BigDecimal of) {

    static final Share WHOLE = new Share(BigDecimal.ONE);

    Share {
        if (of.signum() <= 0 || of.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A share is above 0 and at most 1, not " + of);
        }
    }

    /// @throws IllegalArgumentException when it is no such number
    static Share parse(String text) {
        try {
            return new Share(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("A share is a number such as 0.1, not " + text, e);
        }
    }

    boolean isWhole() {
        return of.compareTo(BigDecimal.ONE) == 0;
    }

    /// Half up.
    long scaled(long figure) {
        return of.multiply(BigDecimal.valueOf(figure))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /// The parts of a whole; what rounding left over or took too much goes to the largest, so that
    /// they still add up to it.
    ///
    /// @param whole as it is to be, already scaled
    long[] scaled(long whole, long... parts) {
        long[] scaled = Arrays.stream(parts).map(this::scaled).toArray();
        int largest = 0;
        for (int i = 1; i < parts.length; i++) {
            largest = parts[i] > parts[largest] ? i : largest;
        }
        scaled[largest] += whole - LongStream.of(scaled).sum();
        return scaled;
    }
}
