/// Pages of the notices, and the calendar that others fetch.
@NullMarked
package nl.samenspel.notice.web;

import org.jspecify.annotations.NullMarked;
