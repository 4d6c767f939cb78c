package org.onward.database.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.onward.database.DatabaseUnavailable;

/**
 * The PostgreSQL programs, unpacked from a library's jar.
 *
 * <p>The library is only used to select the archive for the platform. Its own server would use no password, would not
 * wait for the disk at a commit, and would create a new database if there is none.
 */
final class BundledPostgres {

    private final Path home;

    private BundledPostgres(Path home) {
        this.home = home;
    }

    /** The output and exit code of a program. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    static BundledPostgres unpackInto(Path folder) {
        try {
            byte[] archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
            CRC32 checksum = new CRC32();
            checksum.update(archive);
            Path home = folder.resolve("postgresql-" + Long.toHexString(checksum.getValue()));
            if (!Files.exists(home)) {
                Path unfinished = folder.resolve(home.getFileName() + ".unfinished");
                unpack(archive, unfinished);
                PrivateFiles.rename(unfinished, home);
            }
            return new BundledPostgres(home);
        } catch (IOException e) {
            throw new DatabaseUnavailable("The PostgreSQL programs could not be unpacked into " + folder + ": " + e, e);
        }
    }

    /**
     * Runs a program and waits for it. PostgreSQL's environment variables are removed, so that they do not change its
     * behaviour.
     */
    Outcome run(String program, List<String> arguments, String input) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root. In a user namespace, root is mapped to an unprivileged user.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running PostgreSQL's " + program, e);
        }
    }

    static byte[] archive(String system, String machine) throws IOException {
        String plainSystem = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : system;
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(plainSystem, machine)) {
            return archive.readAllBytes();
        } catch (IllegalStateException e) {
            throw new DatabaseUnavailable(
                    "Onward has no embedded PostgreSQL for this machine (" + system + ", " + machine
                            + "). Use a PostgreSQL"
                            + " of your own, version 15 or later: name it in a configuration file and start"
                            + " ./onward server FILE.yml",
                    e);
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                Files.createDirectories(entry.isDirectory() ? target : target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.deleteIfExists(target);
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(entries, target, StandardCopyOption.REPLACE_EXISTING);
                    target.toFile().setExecutable((entry.getMode() & 0100) != 0);
                }
            }
        }
    }
}
