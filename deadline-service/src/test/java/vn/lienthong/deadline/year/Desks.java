package vn.lienthong.deadline.year;

import java.util.Map;

/// The offices of the year's routes, and who is above whom.
final class Desks {

    static final String TOP = "000.00.00.H99";
    static final String DEPARTMENT = "000.00.02.H99";
    static final String LAND_REGISTRY = "000.01.02.H99";
    static final String TAX = "000.00.05.H99";
    static final String DISTRICT = "000.00.17.H99";
    static final String DISTRICT_LAND = "000.02.17.H99";
    static final String DISTRICT_REGISTRY = "000.03.17.H99";
    static final String DISTRICT_TAX = "000.04.17.H99";
    static final String WARD = "000.10.17.H99";
    static final String OTHER_WARD = "000.11.17.H99";

    private static final Map<String, String> SUPERIORS =
            Map.of(
                    DEPARTMENT, TOP,
                    LAND_REGISTRY, DEPARTMENT,
                    TAX, TOP,
                    DISTRICT, TOP,
                    DISTRICT_LAND, DISTRICT,
                    DISTRICT_REGISTRY, LAND_REGISTRY,
                    DISTRICT_TAX, TAX,
                    WARD, DISTRICT,
                    OTHER_WARD, DISTRICT);

    /// The top office has none above it and stands for itself.
    String superiorOf(String office) {
        return SUPERIORS.getOrDefault(office, office);
    }

    static String level(String office) {
        return switch (office) {
            case WARD, OTHER_WARD -> "ward";
            case DISTRICT, DISTRICT_LAND, DISTRICT_REGISTRY, DISTRICT_TAX -> "district";
            default -> "province";
        };
    }
}
