package vn.lienthong.intake.satisfaction.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import vn.lienthong.intake.satisfaction.domain.Rating;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.StateMapping;

/// The two collections and their indexes.
@Configuration(proxyBeanMethods = false)
class RatingStoreConfiguration {

    @Bean
    Ratings ratings(AggregateFactory factory, MongoConverter converter) {
        Aggregates<Rating> ratings =
                factory.create(
                        "ratings",
                        "/intake-service/ratings",
                        StateMapping.ofRecord(Rating.class, converter));
        ratings.index(false, "state.office", "state.at");
        Aggregates<Ratings.Remark> remarks =
                factory.create(
                        "rating-remarks",
                        "/intake-service/rating-remarks",
                        StateMapping.ofRecord(Ratings.Remark.class, converter));
        remarks.index(false, "state.office", "state.at");
        return new Ratings(ratings, remarks);
    }
}
