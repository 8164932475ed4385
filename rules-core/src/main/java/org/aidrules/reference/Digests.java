package org.aidrules.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Calculates digests of lists of files. Every digest of the library is calculated here. */
public final class Digests {

    private Digests() {}

    /**
     * Starts a digest.
     *
     * @return a SHA-256 digest of no files
     */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Adds a file to a digest: its name, its length and its content, so that two different lists of files never feed
     * the same bytes to the digest.
     *
     * @param digest the digest
     * @param name the name of the file
     * @param bytes the content of the file
     */
    public static void add(MessageDigest digest, String name, byte[] bytes) {
        digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /**
     * Calculates the digest of some bytes.
     *
     * @param bytes the bytes
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public static String of(byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        return text(digest);
    }

    /**
     * Completes a digest.
     *
     * @param digest the digest, which is reset
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public static String text(MessageDigest digest) {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
