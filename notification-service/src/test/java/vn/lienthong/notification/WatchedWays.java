package vn.lienthong.notification;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.lienthong.notification.receipts.ReceiptDesk;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sending.GatewayKind;
import vn.lienthong.notification.sending.Outgoing;
import vn.lienthong.notification.sending.ProviderSettings;
import vn.lienthong.notification.telling.store.Correspondences;
import vn.lienthong.notification.templates.domain.Channel;

/// The ways to the SMS centre and to Kafka as they are, with failpoints on them.
@TestConfiguration(proxyBeanMethods = false)
class WatchedWays {

    static final String KIND = "watched";

    /// The thread that writes what providers answer.
    private static final String ANSWERS = "outcomes";

    @Bean
    GatewayKind watchedKind(@Qualifier("smppKind") GatewayKind smpp, Failpoint.Watch watch) {
        return new GatewayKind() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public Gateway open(String name, ProviderSettings.Provider settings) {
                return new WatchedGateway(smpp.open(name, settings), watch);
            }
        };
    }

    @Bean
    @Primary
    ReceiptDesk watchedDesk(@Qualifier("batchedReceipts") ReceiptDesk desk, Failpoint.Watch watch) {
        return note -> {
            watch.reached(Failpoint.RECEIPT);
            desk.take(note);
        };
    }

    /// An answer that is written is neither published yet, nor compared with the receipts that came
    /// before it.
    @Bean
    SmartInitializingSingleton watchedAnswers(
            Correspondences correspondences, Failpoint.Watch watch) {
        return () ->
                correspondences
                        .aggregates()
                        .whenWritten((_, _) -> {
                            if (Thread.currentThread().getName().equals(ANSWERS)) {
                                watch.reached(Failpoint.WRITTEN);
                            }
                        });
    }

    private record WatchedGateway(Gateway real, Failpoint.Watch watch) implements Gateway {

        @Override
        public Channel channel() {
            return real.channel();
        }

        @Override
        public String provider() {
            return real.provider();
        }

        @Override
        public boolean available() {
            return real.available();
        }

        @Override
        public int window() {
            return real.window();
        }

        @Override
        public Prepared prepare(Outgoing message) {
            Prepared prepared = real.prepare(message);
            watch.reached(Failpoint.CLAIMED);
            return new Prepared() {
                @Override
                public int parts() {
                    return prepared.parts();
                }

                @Override
                public Answer submit() {
                    Answer answer = prepared.submit();
                    if (answer instanceof Answer.Taken) {
                        watch.reached(Failpoint.ANSWERED);
                    }
                    return answer;
                }
            };
        }

        @Override
        public void start() {
            real.start();
        }

        @Override
        public void stop() {
            real.stop();
        }
    }
}
