/**
 * Compares two revisions, cell by cell, and groups the decisions that differ.
 */
package org.aidrules.validation.diff;
