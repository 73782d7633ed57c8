/// Pages of steering.
@NullMarked
package nl.samenspel.dossier.steering.web;

import org.jspecify.annotations.NullMarked;
