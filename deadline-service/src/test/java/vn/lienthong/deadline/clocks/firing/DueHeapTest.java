package vn.lienthong.deadline.clocks.firing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DueHeapTest {

    private final DueHeap heap = new DueHeap();

    @Test
    void what_falls_due_first_comes_first() {
        heap.add(30, "c");
        heap.add(10, "a");
        heap.add(20, "b");

        assertThat(heap.firstDue()).isEqualTo(10);
        assertThat(List.of(heap.take(), heap.take(), heap.take())).containsExactly("a", "b", "c");
        assertThat(heap.isEmpty()).isTrue();
    }

    @Test
    void an_empty_heap_says_so() {
        assertThatIllegalStateException().isThrownBy(heap::take);
        assertThatIllegalStateException().isThrownBy(heap::firstDue);
    }

    @Test
    void what_is_overdue_is_counted_and_all_is_forgotten() {
        for (int due = 0; due < 100; due++) {
            heap.add(due, "x" + due);
        }

        assertThat(heap.countUntil(9)).isEqualTo(10);
        heap.clear();
        assertThat(heap.countUntil(9)).isZero();
        assertThat(heap.isEmpty()).isTrue();
    }

    /// Against the library's queue, over many sizes, growing and shrinking.
    @Test
    void it_agrees_with_a_queue_of_the_library() {
        Random random = new Random(4);
        PriorityQueue<Long> queue = new PriorityQueue<>(Comparator.naturalOrder());
        for (int i = 0; i < 20_000; i++) {
            boolean growing = i / 5_000 % 2 == 0;
            if (queue.isEmpty() || random.nextInt(10) < (growing ? 7 : 3)) {
                long due = random.nextInt(1000);
                queue.add(due);
                heap.add(due, "" + due);
            } else {
                assertThat(heap.firstDue()).isEqualTo(queue.peek());
                assertThat(heap.take()).isEqualTo("" + queue.poll());
            }
            assertThat(heap.size()).isEqualTo(queue.size());
        }
        List<String> rest = new ArrayList<>();
        while (!heap.isEmpty()) {
            rest.add(heap.take());
        }
        assertThat(rest).hasSameSizeAs(queue);
    }
}
