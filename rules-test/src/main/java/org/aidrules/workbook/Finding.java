package org.aidrules.workbook;

import java.util.List;

/**
 * What a marked copy says about some cells, in its language.
 *
 * @param severity how grave it is
 * @param places the cells, such as {@code Texte!C8}, or sheets; empty where no place is known
 * @param text what is wrong
 * @param found what was found; empty where that says nothing
 * @param accepted what is accepted; empty where that cannot be listed
 */
record Finding(CellMarks.Severity severity, List<String> places, String text, String found, String accepted) {

    static Finding of(CellMarks.Severity severity, List<String> places, String text) {
        return new Finding(severity, places, text, "", "");
    }
}
