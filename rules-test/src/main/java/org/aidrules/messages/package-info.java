/** What is said to people, in French and in English. */
package org.aidrules.messages;

