package vn.lienthong.kit.migration;

import com.mongodb.client.MongoDatabase;

/// A change of what a service keeps in its store: a bean of the service. While it is applied, and
/// for as long as the rolling upgrade lasts, replicas of the version before go on reading and
/// writing, so it adds and copies; what nobody reads any more is taken away by a later one.
public interface Migration {

    /// From 1, without gaps; never given again.
    int number();

    /// In one sentence, for who looks after the store.
    String what();

    /// The lowest number whose programs can still work with the store afterwards; 0 for those of
    /// before the first migration. A program that is older does not start.
    int readableFrom();

    /// Brings the store there. Begins anew after a crash, so doing it twice is doing it once.
    void apply(MongoDatabase store);
}
