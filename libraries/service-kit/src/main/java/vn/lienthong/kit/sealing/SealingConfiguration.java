package vn.lienthong.kit.sealing;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// For services that keep something personal: those that say where their master keys are.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lienthong.keys.file")
class SealingConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MasterKeys masterKeys(
            @Value("${lienthong.keys.file}") Path file,
            @Value("${lienthong.keys.create:false}") boolean create) {
        return new MasterKeyFile(file, create);
    }

    @Bean
    Sealing sealing(MasterKeys masters) {
        return new Sealing(masters);
    }
}
