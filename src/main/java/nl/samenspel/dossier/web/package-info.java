/// The pages of this room.
@NullMarked
package nl.samenspel.dossier.web;

import org.jspecify.annotations.NullMarked;
