package vn.lienthong.system.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// The same clocks as one-time tasks of db-scheduler on PostgreSQL. They do nothing when they run:
/// no decision, no event; so that what is compared is the timer alone, in the other's favour.
final class DbScheduler {

    private static final int THREADS = 8;
    private static final int CHUNK = 5_000;
    private static final Duration LEAD = Duration.ofSeconds(10);
    private static final int ARMED_A_SECOND = 3_000;

    private static final String TABLE =
            """
            drop table if exists scheduled_tasks;
            create table scheduled_tasks (
              task_name text not null,
              task_instance text not null,
              task_data bytea,
              execution_time timestamp with time zone not null,
              picked boolean not null,
              picked_by text,
              last_success timestamp with time zone,
              last_failure timestamp with time zone,
              consecutive_failures int,
              last_heartbeat timestamp with time zone,
              version bigint not null,
              priority smallint,
              primary key (task_name, task_instance));
            create index execution_time_idx on scheduled_tasks (execution_time);
            create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
            """;

    private final Schedule schedule;
    private final HikariDataSource source;
    private final Map<String, Run> runs = new ConcurrentHashMap<>();

    /// What ran of one series.
    private record Run(Histogram lag, AtomicLong count) {}

    DbScheduler(Schedule schedule, String address) {
        this.schedule = schedule;
        source = new HikariDataSource();
        source.setJdbcUrl(address);
        source.setMaximumPoolSize(THREADS + 2);
    }

    void run() {
        DeadlinesBench.line("db-scheduler 16.12.0, PostgreSQL, polling 100 ms, lock-and-fetch:");
        execute(TABLE);
        OneTimeTask<Void> task =
                Tasks.oneTime("clock", Void.class)
                        .execute((instance, context) ->
                                ran(instance.getId(), context.getExecution().executionTime));
        Scheduler scheduler =
                Scheduler.create(source, task)
                        .threads(THREADS)
                        .pollUsingLockAndFetch(0.5, 4.0)
                        .pollingInterval(Duration.ofMillis(100))
                        .build();
        arm(task, scheduler, schedule.codes(CHUNK));
        execute("analyze scheduled_tasks");
        scheduler.start();
        measure(scheduler, task, Schedule.HERD, schedule.due());
        measure(scheduler, task, Schedule.SUSTAINED, schedule.sustained());
        scheduler.stop();
        source.close();
    }

    private static void arm(
            OneTimeTask<Void> task, Scheduler scheduler, List<List<String>> chunks) {
        long began = System.nanoTime();
        int all = 0;
        Instant far = Instant.now().plus(Duration.ofDays(300));
        for (var codes : chunks) {
            List<TaskInstance<?>> instances = new ArrayList<>();
            codes.forEach(code -> instances.add(task.instance("armed-" + code)));
            scheduler.scheduleBatch(instances, far);
            all += codes.size();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        DeadlinesBench.line(
                "Đặt đồng hồ / arming: %,d in %.1f s = %,.0f a second"
                        .formatted(all, seconds, all / seconds));
    }

    /// There is no clock to be moved: what is due is armed beside the others, shortly before.
    private void measure(Scheduler scheduler, OneTimeTask<Void> task, String series, int count) {
        Instant from = Instant.now().plus(LEAD).plusSeconds(count / ARMED_A_SECOND);
        List<SchedulableInstance<?>> due = new ArrayList<>();
        Instant base = series.equals(Schedule.HERD) ? Schedule.HERD_DUE : Schedule.SUSTAINED_FROM;
        for (int i = 0; i < count; i++) {
            String code = "%s-%07d".formatted(series, i);
            Duration after = Duration.between(base, schedule.dueAt(code));
            due.add(SchedulableInstance.of(task.instance(code), from.plus(after)));
        }
        scheduler.scheduleBatch(due);
        DeadlinesBench.await(() -> run(series).count().get() >= count);
        Histogram lag = run(series).lag();
        DeadlinesBench.line(
                "%s: %,d due, lag p50 %,d ms, p99 %,d ms, max %,d ms"
                        .formatted(
                                series,
                                count,
                                lag.getValueAtPercentile(50),
                                lag.getValueAtPercentile(99),
                                lag.getMaxValue()));
    }

    private Run run(String series) {
        return runs.computeIfAbsent(
                series, _ -> new Run(new ConcurrentHistogram(3_600_000L, 3), new AtomicLong()));
    }

    private void ran(String code, Instant dueAt) {
        Run run = run(Schedule.series(code));
        run.lag().recordValue(Math.max(0, Duration.between(dueAt, Instant.now()).toMillis()));
        run.count().incrementAndGet();
    }

    private void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not do as it is told", e);
        }
    }
}
