package vn.lienthong.connections;

import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Profiles;

/// Refuses, before anything is started, what must not be in production: everywhere but in the
/// profiles `local`, on somebody's own machine, and `test`, in a build.
final class ProductionGate
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final Profiles ELSEWHERE = Profiles.of("local | test");

    private static final List<Precaution> PRECAUTIONS =
            List.of(
                    new NoSampleSecrets(),
                    new IssuerOverTls(),
                    new TransportOverTls(),
                    new KeysFileGiven());

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (event.getEnvironment().acceptsProfiles(ELSEWHERE)) {
            return;
        }
        Effective settings = new Effective(event.getEnvironment());
        if (settings.isOn(TransportOverTls.ALLOWED)) {
            LoggerFactory.getLogger(ProductionGate.class)
                    .warn(
                            "{}=true: Kafka and MongoDB may be spoken to in plain text, and without"
                                    + " a user",
                            TransportOverTls.ALLOWED);
        }
        List<Refusal> refusals =
                PRECAUTIONS.stream().flatMap(one -> one.against(settings).stream()).toList();
        if (!refusals.isEmpty()) {
            throw new RefusedStartException(refusals);
        }
    }

    /// After the settings are read and the log is set up.
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }
}
