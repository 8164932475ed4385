package org.aidrules.cli;

/** JSON pointers (RFC 6901). */
final class Pointer {

    private Pointer() {
    }

    /** The place of a field in the object at a place. */
    static String to(String at, String field) {
        return at + "/" + ShownValue.text(field).replace("~", "~0").replace("/", "~1");
    }
}
