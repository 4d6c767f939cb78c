package org.onward.administration;

import java.util.List;
import org.onward.web.Page;

/** Is the service well? */
public record AdministrationPage(
        String title,
        String summary,
        String version,
        List<Check> checks,
        Schema migrations,
        Content content,
        List<Counted> counts)
        implements Page {
    public record Check(String name, boolean healthy, String words) {}

    public record Schema(int applied, String latest, int pending, String rolledOn) {}

    public record Content(String loadedOn, String version, List<String> problems) {}

    public record Counted(String words, int number) {}
}
