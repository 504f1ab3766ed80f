package vn.lienthong.kit.sealing;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// For services that deal with something personal: those that say where the master keys are.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${lienthong.keys.file:}'.isBlank()")
class SealingConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MasterKeys masterKeys(
            @Value("${lienthong.keys.file}") Path file,
            @Value("${lienthong.keys.create:false}") boolean create) {
        return new MasterKeyFile(file, create);
    }

    /// All services of a province have the same keys, in a database that belongs to none of them.
    @Bean
    @ConditionalOnMissingBean
    KeyShelf keyShelf(MongoClient client, @Value("${lienthong.keys.database}") String database) {
        return StoredKeys.in(client.getDatabase(database));
    }

    @Bean
    Seals seals(MasterKeys masters, KeyShelf shelf) {
        return new Seals(masters, shelf);
    }

    @Bean
    Applicants sealedApplicants(Seals seals) {
        return new Applicants(seals);
    }

    @Bean
    KeyRotation keyRotation(MasterKeys masters, KeyShelf shelf) {
        return new KeyRotation(masters, shelf);
    }
}
