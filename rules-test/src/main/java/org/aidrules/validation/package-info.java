/**
 * The regulator's kit: a revision is proved, compared with another, costed on a population, and written down as test
 * vectors for other implementations.
 */
package org.aidrules.validation;
