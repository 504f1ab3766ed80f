package vn.lienthong.contracts;

/// Why the clock of a dossier stands still (dừng tính thời gian giải quyết).
public enum SuspensionGround {
    /// The applicant must supplement papers (Nghị định 118/2025/NĐ-CP, Điều 17 khoản 2).
    SUPPLEMENT(Resumption.RESTART),
    /// The applicant must pay taxes or fees; the tax authority's time does not count either.
    FINANCIAL_OBLIGATION(Resumption.RESUME),
    /// An expert opinion or assessment that the sector's law does not count.
    EXPERT_OPINION(Resumption.RESUME),
    /// Another ground that the sector's law names.
    OTHER(Resumption.RESUME);

    private final Resumption usualResumption;

    SuspensionGround(Resumption usualResumption) {
        this.usualResumption = usualResumption;
    }

    /// What follows this ground when the procedure does not say otherwise.
    public Resumption usualResumption() {
        return usualResumption;
    }
}
