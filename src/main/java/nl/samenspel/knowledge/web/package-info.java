/// The pages of the guide.
@NullMarked
package nl.samenspel.knowledge.web;

import org.jspecify.annotations.NullMarked;
