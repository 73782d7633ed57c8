package nl.samenspel.portfolio.choice.web;

import java.util.List;
import nl.samenspel.platform.web.Address;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Paging;

/// One page of a long table.
///
/// @param shown those of this page
public record Rows<T>(List<T> shown, Paging paging) {
    private static final int ON_A_PAGE = 100;

    static <T> Rows<T> of(List<T> all, Page page) {
        var asked = Address.of(page.path()).value(Paging.PARAMETER);
        var number = asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
        var paging = new Paging(number, ON_A_PAGE, all.size());
        return new Rows<>(all.stream().skip(paging.offset()).limit(ON_A_PAGE).toList(), paging);
    }
}
