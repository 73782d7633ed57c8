/// The frame of every page: rendering, the page's surroundings, errors, headers, static files.
@NullMarked
package nl.samenspel.platform.web;

import org.jspecify.annotations.NullMarked;
