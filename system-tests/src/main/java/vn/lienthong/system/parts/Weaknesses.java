package vn.lienthong.system.parts;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Where known weaknesses can be asked for.
interface Weaknesses {

    /// What is known about these parts; a part without any is left out.
    ///
    /// @throws NoAnswerException when it could not be asked for, or not for all of them
    Map<Part, List<Weakness>> of(Collection<Part> parts) throws NoAnswerException;
}
