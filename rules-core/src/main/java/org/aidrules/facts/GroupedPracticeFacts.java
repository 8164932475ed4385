package org.aidrules.facts;

/**
 * The facts of the table {@code grouped-practice}, which gives whether the criterion of grouped practice (<i>exercice
 * regroupé</i>) is met.
 *
 * @param grouped whether at least two doctors practise on the same premises
 * @param zone the zone of the practice
 */
public record GroupedPracticeFacts(YesNo grouped, Zone zone) {}
