package nl.samenspel.portfolio.overlap.finder;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;

/// One rule's reason to think that two assignments touch each other.
///
/// @param kind of relation it would be
/// @param first where a directed kind begins
/// @param strength how much it seems to weigh
/// @param args of the sentence: text, numbers, lists of text; months as `2027-03`
/// @param facts what of the two it rests on, in a fixed order; what others do is no part of it
public record Reason(
        Rule rule,
        Link.Kind kind,
        Assignment.Id first,
        Link.Weight strength,
        Map<String, Object> args,
        List<String> facts) {
    public Reason {
        var plain = new TreeMap<>(args);
        plain.replaceAll((_, value) -> value instanceof BigDecimal number ? number.doubleValue() : value);
        args = Collections.unmodifiableMap(plain);
        facts = List.copyOf(facts);
    }
}
