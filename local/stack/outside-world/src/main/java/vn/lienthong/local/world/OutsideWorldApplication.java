package vn.lienthong.local.world;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/// One program for everything that a province has around the system: identity provider, mail
/// server, SMS centre, clock.
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(WorldSettings.class)
public class OutsideWorldApplication {

    public static void main(String[] args) {
        SpringApplication.run(OutsideWorldApplication.class, args);
    }

    /// The machine's own time; business time is this plus an offset.
    @Bean
    Clock realClock() {
        return Clock.systemUTC();
    }
}
