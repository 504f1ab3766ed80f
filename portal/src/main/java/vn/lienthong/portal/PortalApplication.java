package vn.lienthong.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the portal.
@SpringBootApplication
@ConfigurationPropertiesScan
public class PortalApplication {

    /// Starts the portal with Spring's usual command line arguments.
    public static void main(String[] arguments) {
        SpringApplication.run(PortalApplication.class, arguments);
    }
}
