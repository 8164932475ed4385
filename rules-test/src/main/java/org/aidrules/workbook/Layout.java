package org.aidrules.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aidrules.messages.Messages;
import org.apache.poi.ss.util.WorkbookUtil;

/** Where a workbook has what: the keys in its hidden cells, by which a sheet is recognised whatever it is called. */
final class Layout {

    /** The hidden row with the key of the sheet, in its first cell. */
    static final int SHEET_KEY = 0;
    /** The hidden row with the keys of the columns. */
    static final int COLUMN_KEYS = 1;
    /** The row of the headers; the rows of the table follow. */
    static final int HEADERS = 5;

    static final String TABLE = "aidrules table ";
    static final String TEXT = "aidrules text";
    static final String SOURCES = "aidrules sources";
    static final String CASES = "aidrules cases";
    /** The sheets of a marked copy, which no reader reads. */
    static final String FINDINGS = "aidrules findings";

    static final String PROPOSALS = "aidrules proposals";
    /** The key of the column with the names of the rows. */
    static final String ROW = "row";

    static final String TRANSITIONS = "transitions";

    /** The columns of the sheet of sources; the first says whether a source is known already. */
    static final List<String> SOURCE_COLUMNS =
            List.of("id", "title.fr", "title.en", "date", "place", "locator.fr", "locator.en", "address");

    private static final int LONGEST_NAME = 31;

    private Layout() {}

    /** Returns the names of the sheets of some tables, each within what a spreadsheet accepts. */
    static Map<String, String> sheetNames(List<String> tables, Messages messages) {
        Map<String, String> names = new TreeMap<>();
        tables.forEach(table -> names.put(table, sheetName(table, messages)));
        return names;
    }

    private static String sheetName(String table, Messages messages) {
        String own = "workbook.sheet." + table;
        String name = messages.text(messages.bundle().containsKey(own) ? own : "decision." + table);
        String safe = WorkbookUtil.createSafeSheetName(name, ' ');
        return safe.length() > LONGEST_NAME ? safe.substring(0, LONGEST_NAME).strip() : safe;
    }

    /** Returns the table that a key names. */
    static Optional<String> table(String key) {
        return key.startsWith(TABLE) ? Optional.of(key.substring(TABLE.length())) : Optional.empty();
    }

    /** Returns a locale as one of the two languages. */
    static Locale language(Locale locale) {
        return new Messages(locale).locale();
    }
}
