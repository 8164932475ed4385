/**
 * Internal: the decision tables behind Drools. The only package that imports Drools, and the only one that compiles
 * rules.
 *
 * <p>Every table is a total function over a finite domain. So each is asked everything once, when its revision is
 * loaded: all facts are inserted, all rows fire, and what they answered is kept. A gap or an overlap is found there and
 * then, and every later decision is a look-up.
 */
@NullMarked
package org.aidrules.engine;

import org.jspecify.annotations.NullMarked;
