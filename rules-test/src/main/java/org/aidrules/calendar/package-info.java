/**
 * The days of contracts as a calendar file (iCalendar, RFC 5545), and their descriptions in French and English.
 *
 * <p>{@link org.aidrules.calendar.AgendaCalendar} writes the calendar of some agendas.
 */
@NullMarked
package org.aidrules.calendar;

import org.jspecify.annotations.NullMarked;
