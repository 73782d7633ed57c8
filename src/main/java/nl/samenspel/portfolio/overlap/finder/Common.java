package nl.samenspel.portfolio.overlap.finder;

import java.util.Comparator;

/// A target group or a service that more than a third of a triangle's assignments have. Sharing it says
/// nothing of two of them, so no pair is suggested for it; the page says that it was left out. Our own
/// reading.
///
/// @param written as the first of them wrote it
/// @param count how many have it
public record Common(Rule rule, String written, int count) {
    static final Comparator<Common> MOST_FIRST = Comparator.comparingInt((Common each) -> -each.count())
            .thenComparing(Common::rule)
            .thenComparing(Common::written);
}
