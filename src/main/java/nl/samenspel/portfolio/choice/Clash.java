package nl.samenspel.portfolio.choice;

import java.util.List;
import nl.samenspel.portfolio.choice.Result.Binding;

/// What cannot all be true at once, with no plan left. Numbers are places in the [Frame].
///
/// @param items must-dos in it
/// @param bindings teams, orders, deadlines and shares in it
/// @param minimal leaving any one of it out would do
public record Clash(List<Integer> items, List<Binding> bindings, boolean minimal) {
    public Clash {
        items = List.copyOf(items);
        bindings = List.copyOf(bindings);
    }
}
