package vn.lienthong.local.launcher.surface;

import tools.jackson.databind.JsonNode;

/// What a service answered.
///
/// @param request for messages: what was asked
/// @param body an empty object when there was none or it was not JSON
public record Answer(String request, int status, JsonNode body) {

    public boolean isGood() {
        return status / 100 == 2;
    }

    /// Returns the body of a good answer.
    ///
    /// @throws UnexpectedAnswer when it is not one
    public JsonNode good() {
        if (!isGood()) {
            throw new UnexpectedAnswer(request + " → " + status + " " + body);
        }
        return body;
    }
}
