package vn.lienthong.doctor;

import java.util.List;

/// Looks at one thing.
interface Check {

    /// What it looks at, as `check.<name>` calls it.
    String name();

    /// What is wrong with it; nothing when it is well.
    ///
    /// @throws Exception when it cannot even be looked at, which is a finding too
    List<Finding> look() throws Exception;
}
