package vn.lienthong.kit.data;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The data folder.
@Configuration(proxyBeanMethods = false)
class DataConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${lienthong.province}") String folder) {
        return new DataFolder(Path.of(folder));
    }
}
