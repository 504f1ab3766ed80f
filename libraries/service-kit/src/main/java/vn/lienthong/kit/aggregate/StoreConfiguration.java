package vn.lienthong.kit.aggregate;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is acknowledged has reached a majority, and only such is read.
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer majority() {
        return settings ->
                settings.writeConcern(WriteConcern.MAJORITY).readConcern(ReadConcern.MAJORITY);
    }
}
