/** The forms in which machines read questions and answers, as the command line has them. */
package org.aidrules.json;

