package vn.lienthong.notification.templates.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.notification.templates.domain.TemplateCheck;

/// What is wrong with a template, said at the field that it is wrong in.
final class Faults {

    private Faults() {}

    /// @throws Problem 422 when there is any
    static void refuse(List<TemplateCheck.Fault> faults) {
        FieldErrors errors = new FieldErrors();
        for (TemplateCheck.Fault fault : faults) {
            switch (fault) {
                case TemplateCheck.Fault.Empty(String field) -> errors.add(field, "template.empty");
                case TemplateCheck.Fault.UnknownPlaceholder(
                                String field,
                                String name,
                                var offered) ->
                        errors.add(
                                field,
                                "template.placeholder.unknown",
                                name,
                                String.join(", ", offered.stream().sorted().toList()));
                case TemplateCheck.Fault.BrokenBraces(String field) ->
                        errors.add(field, "template.braces");
                case TemplateCheck.Fault.Unencodable(String character) ->
                        errors.add("text", "template.unencodable", character);
                case TemplateCheck.Fault.NoValidity(var longest) ->
                        errors.add("validity", "template.validity", longest.toDays());
                case TemplateCheck.Fault.TooLong(int parts, int most) ->
                        errors.add("text", "template.too-long", parts, most);
            }
        }
        errors.throwIfAny(HttpStatus.UNPROCESSABLE_CONTENT, "template.refused");
    }
}
