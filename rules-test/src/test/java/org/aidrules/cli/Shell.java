package org.aidrules.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs a command as a shell would, and keeps what it prints. */
record Shell(int status, String out, String err) {

    static Shell run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Shell(status, out.toString(), err.toString());
    }
}
