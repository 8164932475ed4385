package org.aidrules.fuzz;

import java.nio.charset.StandardCharsets;
import org.aidrules.error.InvalidInputException;
import org.aidrules.validation.proof.Certificate;

/** Reads any bytes as a certificate; one that is accepted says the same after it was written and read again. */
public final class CertificateFuzzer {

    private CertificateFuzzer() {}

    /**
     * Tries one input.
     *
     * @param data any bytes
     */
    public static void fuzzerTestOneInput(byte[] data) {
        Certificate certificate;
        try {
            certificate = Certificate.read(data);
        } catch (InvalidInputException refused) {
            Refusals.check(refused.errors());
            return;
        }
        String written = certificate.json();
        String again =
                Certificate.read(written.getBytes(StandardCharsets.UTF_8)).json();
        if (!written.equals(again)) {
            throw new AssertionError(written + " but " + again);
        }
    }
}
