package nl.samenspel.platform.web;

import java.util.Map;

/// What a controller answers for a page: a template and its one record, which the template receives as `v`.
///
/// Templates also receive `page` (see [Page]).
public record View(String template, Object model, int status) {

    public View(String template, Object model) {
        this(template, model, 200);
    }

    /// The same page again with what was typed and why it was refused.
    public View refused() {
        return new View(template, model, 422);
    }

    Map<String, Object> parameters(Page page) {
        return Map.of("page", page, "v", model);
    }
}
