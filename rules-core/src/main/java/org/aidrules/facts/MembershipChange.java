package org.aidrules.facts;

/** A change of the doctors of a collective contract. */
public enum MembershipChange {
    /** A doctor joins. */
    JOINS,
    /** A doctor leaves. */
    LEAVES
}
