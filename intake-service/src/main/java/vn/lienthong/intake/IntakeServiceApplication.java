package vn.lienthong.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the intake service.
@SpringBootApplication
class IntakeServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(IntakeServiceApplication.class, args);
    }
}
