package vn.lienthong.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoreConfigurationTest {

    private static @Nullable MongoCredential credential(String user, String password) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder();
        new StoreConfiguration().storeUser(user, password, "admin").customize(settings);
        return settings.build().getCredential();
    }

    @Test
    void aUserIsKnownToTheDatabaseOfUsersAndHisPasswordIsTakenAsItIs() {
        assertThat(credential("intake-service", "a@b:c/%"))
                .isEqualTo(
                        MongoCredential.createCredential(
                                "intake-service", "admin", "a@b:c/%".toCharArray()));
    }

    @Test
    void withoutAUserWhatStandsInTheAddressCounts() {
        assertThat(credential("", "")).isNull();
    }
}
