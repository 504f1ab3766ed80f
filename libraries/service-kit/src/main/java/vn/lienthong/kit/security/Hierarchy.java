package vn.lienthong.kit.security;

/// Which unit is below which. Every service says so once.
@FunctionalInterface
public interface Hierarchy {

    /// Whether `other` is `own` or below it.
    boolean isAtOrBelow(String other, String own);
}
