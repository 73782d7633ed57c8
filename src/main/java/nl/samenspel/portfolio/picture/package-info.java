/// The portfolio map: who asks what of the provider, and how that hangs together, drawn and in words, on paper and as
/// files for other tools.
@NullMarked
@NamedInterface("picture")
package nl.samenspel.portfolio.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
