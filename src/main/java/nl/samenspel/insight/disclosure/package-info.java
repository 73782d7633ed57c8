/// What may be told about groups of people without telling anything about one of them. Pure: people are
/// numbers here.
@NullMarked
@NamedInterface("disclosure")
package nl.samenspel.insight.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
