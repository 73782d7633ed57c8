/// Pages and files of the portfolio map.
@NullMarked
package nl.samenspel.portfolio.picture.web;

import org.jspecify.annotations.NullMarked;
