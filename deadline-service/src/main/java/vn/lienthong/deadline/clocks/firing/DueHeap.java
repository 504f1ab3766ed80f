package vn.lienthong.deadline.clocks.firing;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Codes by the instant at which they fall due, the earliest first: a binary heap in two arrays, 12
/// bytes an entry beside the code itself. Nothing is ever taken out of its middle; what has become
/// wrong is found so when it comes up.
///
/// Not safe for several threads.
final class DueHeap {

    private static final int SMALLEST = 64;

    private long[] due = new long[SMALLEST];
    private @Nullable String[] codes = new @Nullable String[SMALLEST];
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(long dueMillis, String code) {
        if (size == due.length) {
            due = Arrays.copyOf(due, size * 2);
            codes = Arrays.copyOf(codes, size * 2);
        }
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (due[parent] <= dueMillis) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        put(hole, dueMillis, code);
    }

    /// When the first falls due.
    ///
    /// @throws IllegalStateException when it is empty
    long firstDue() {
        requireAny();
        return due[0];
    }

    /// Takes the first out.
    ///
    /// @throws IllegalStateException when it is empty
    String take() {
        requireAny();
        String first = Objects.requireNonNull(codes[0]);
        int last = --size;
        sink(due[last], codes[last]);
        codes[last] = null;
        if (size < due.length / 4 && due.length > SMALLEST) {
            due = Arrays.copyOf(due, due.length / 2);
            codes = Arrays.copyOf(codes, codes.length / 2);
        }
        return first;
    }

    private void sink(long dueMillis, @Nullable String code) {
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && due[child + 1] < due[child]) {
                child++;
            }
            if (due[child] >= dueMillis) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        put(hole, dueMillis, code);
    }

    private void move(int from, int to) {
        put(to, due[from], codes[from]);
    }

    private void put(int at, long dueMillis, @Nullable String code) {
        due[at] = dueMillis;
        codes[at] = code;
    }

    /// How many fall due by then.
    int countUntil(long millis) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += due[i] <= millis ? 1 : 0;
        }
        return count;
    }

    void clear() {
        due = new long[SMALLEST];
        codes = new @Nullable String[SMALLEST];
        size = 0;
    }

    private void requireAny() {
        if (size == 0) {
            throw new IllegalStateException("Nothing is pending");
        }
    }
}
