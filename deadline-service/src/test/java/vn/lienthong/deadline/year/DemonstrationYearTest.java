package vn.lienthong.deadline.year;

import org.junit.jupiter.api.Test;

/// The year in its full size through the domain alone.
class DemonstrationYearTest {

    private static final int DOSSIERS = 20_000;

    @Test
    void every_rung_letter_and_date_of_the_year_equals_the_oracles() throws Exception {
        new DemonstrationYear(DOSSIERS, new DomainAlone()).passes();
    }
}
