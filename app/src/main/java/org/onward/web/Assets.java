package org.onward.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The stylesheet, the scripts and the icon. They are read once at start. The address contains a fingerprint of all of them, so
 * that a browser may cache them for ever.
 *
 * <p>While two versions of Onward run behind one proxy, a page of one version may request assets from the other. A
 * request with an unknown fingerprint gets the current file, and the response must not be cached.
 */
public final class Assets {
    private static final Pattern ADDRESS = Pattern.compile("/assets/([^/]+)/([^/]+)");

    /** Matches when gzip is accepted, but not when it is excluded by {@code gzip;q=0}. */
    private static final Pattern ACCEPTS_GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0+)?\\s*(?:,|$))");

    private static final String CACHE_FOR_EVER = "public, max-age=31536000, immutable";
    private static final String DO_NOT_CACHE = "no-store";
    private static final String FOLDER = "/org/onward/web/assets/";

    private final Map<String, Asset> assets = new TreeMap<>();
    private final String fingerprint;

    public Assets() {
        add("onward.css", "text/css; charset=utf-8", Stylesheet.text());
        add("onward.js", "text/javascript; charset=utf-8", Resources.text(FOLDER + "onward.js"));
        add("govuk-frontend.min.js", "text/javascript; charset=utf-8", GovukFrontend.script());
        add("icon.svg", "image/svg+xml", Resources.text(FOLDER + "icon.svg"));
        fingerprint = fingerprintOf(assets);
    }

    /** The addresses of this version's assets. Templates read them as {@code assets}. */
    public Map<String, String> addresses() {
        String folder = "/assets/" + fingerprint + "/";
        return Map.of("stylesheet", folder + "onward.css", "script", folder + "onward.js", "icon", folder + "icon.svg");
    }

    /**
     * An asset as one client gets it.
     *
     * @param body shared by all responses; it can be read only
     * @param contentEncoding absent when the body is not compressed
     */
    public record Found(String contentType, Optional<String> contentEncoding, String cacheControl, ByteBuffer body) {}

    /**
     * Finds the asset at an address.
     *
     * @param acceptEncoding the header of the request, if it has one
     */
    public Optional<Found> find(String path, @Nullable String acceptEncoding) {
        Matcher address = ADDRESS.matcher(path);
        if (!address.matches()) {
            return Optional.empty();
        }
        boolean compressed =
                acceptEncoding != null && ACCEPTS_GZIP.matcher(acceptEncoding).find();
        return Optional.ofNullable(assets.get(address.group(2)))
                .map(asset -> new Found(
                        asset.type(),
                        compressed ? Optional.of("gzip") : Optional.empty(),
                        address.group(1).equals(fingerprint) ? CACHE_FOR_EVER : DO_NOT_CACHE,
                        ByteBuffer.wrap(compressed ? asset.gzip() : asset.plain())
                                .asReadOnlyBuffer()));
    }

    private void add(String name, String type, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        assets.put(name, new Asset(type, plain, gzip(plain)));
    }

    private static String fingerprintOf(Map<String, Asset> assets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            assets.forEach((name, asset) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.plain());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The arrays are never handed out, so that nobody can change them. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Asset(String type, byte[] plain, byte[] gzip) {}
}
