package vn.lienthong.routing.reports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.routing.reports.Summary.By;
import vn.lienthong.routing.reports.Summary.Row;

/// Makes reports from the stored journeys.
@Component
class Reports {

    private static final String RECEIPT = "state.course.receipt.";

    private final MongoOperations mongo;
    private final Offices offices;

    Reports(MongoOperations mongo, Offices offices) {
        this.mongo = mongo;
        this.offices = offices;
    }

    /// The summary of what an office and those below it received.
    Summary summary(Period period, String office, By by, Basis basis) {
        List<Counted> journeys = journeys(period, office);
        Tally tally = new Tally(period, basis);
        Map<String, List<Counted>> groups =
                journeys.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> key(by, one), TreeMap::new, Collectors.toList()));
        List<Row> rows =
                groups.entrySet().stream()
                        .map(group ->
                                tally.row(
                                        group.getKey(),
                                        name(by, group.getValue().getFirst()),
                                        group.getValue()))
                        .toList();
        Row sum = tally.row(office, officeName(office), journeys);
        return new Summary(period.from(), period.to(), office, by, basis, rows, sum);
    }

    /// Those that were open at some moment of the period.
    private List<Counted> journeys(Period period, String office) {
        List<String> receiving =
                offices.all().stream()
                        .map(Office::code)
                        .filter(code -> offices.isAtOrBelow(code, office))
                        .toList();
        Query query =
                Query.query(
                        new Criteria()
                                .andOperator(
                                        Criteria.where(RECEIPT + "at").lt(period.end()),
                                        Criteria.where(RECEIPT + "office").in(receiving),
                                        new Criteria()
                                                .orOperator(
                                                        Criteria.where("state.finishedAt").is(null),
                                                        Criteria.where("state.finishedAt")
                                                                .gte(period.start()))));
        query.fields()
                .include(
                        "state.finishedAt",
                        "state.suspensions",
                        "state.course.receipt",
                        "state.course.promise");
        return mongo.find(query, Document.class, "journeys").stream()
                .map(document -> document.get("state", Document.class))
                .map(state -> mongo.getConverter().read(Counted.class, state))
                .toList();
    }

    private static String key(By by, Counted one) {
        Counted.Receipt receipt = one.course().receipt();
        return switch (by) {
            case OFFICE -> receipt.office();
            case FIELD -> receipt.field();
            case PROCEDURE -> receipt.procedure();
        };
    }

    private String name(By by, Counted one) {
        Counted.Receipt receipt = one.course().receipt();
        return switch (by) {
            case OFFICE -> officeName(receipt.office());
            case FIELD -> receipt.field();
            case PROCEDURE -> receipt.procedureName();
        };
    }

    private String officeName(String office) {
        return offices.find(office).map(Office::name).orElse(office);
    }
}
