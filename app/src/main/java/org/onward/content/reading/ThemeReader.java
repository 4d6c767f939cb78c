package org.onward.content.reading;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onward.content.Claim;
import org.onward.content.EvidenceGrade;
import org.onward.content.Theme;
import org.onward.content.ThemeId;
import org.onward.content.Wording;
import org.onward.text.English;

/** Reads {@code themes.yaml}: the themes with their evidence. */
final class ThemeReader {
    private static final Vocabulary<EvidenceGrade> GRADES = Vocabulary.of(EvidenceGrade.class, Enum::name);
    private static final int MAX_WORDS = 60;
    private static final int MIN_CLAIMS = 2;
    private static final int MAX_CLAIMS = 5;

    private final LocalDate today;
    private final References references;
    private final ProblemCollector problems;

    ThemeReader(LocalDate today, References references, ProblemCollector problems) {
        this.today = today;
        this.references = references;
        this.problems = problems;
    }

    List<Theme> read(SourceText source) {
        return ListReader.read(
                source,
                problems,
                fields -> new Theme(
                        new ThemeId(references.declare(References.ReferenceType.THEME, fields)),
                        fields.text("title"),
                        fields.text("introduction"),
                        evidence(fields)));
    }

    private List<Claim> evidence(Fields fields) {
        List<Claim> claims =
                fields.mappings("evidence").stream().map(this::claim).toList();
        if (!claims.isEmpty() && (claims.size() < MIN_CLAIMS || claims.size() > MAX_CLAIMS)) {
            fields.error("evidence", English.count(claims.size(), "claim"), "Write 2 to 5 claims, the firmest first.");
        }
        return claims;
    }

    private Claim claim(Fields fields) {
        SourceCheck check = SourceCheck.read(fields, today);
        String text = fields.text("claim");
        int words = Wording.countWords(text);
        if (words > MAX_WORDS) {
            fields.error(
                    "claim", English.count(words, "word"), "Shorten it to %d words or fewer.".formatted(MAX_WORDS));
        }
        Optional<URI> address = fields.has("address") ? Optional.of(fields.address("address")) : Optional.empty();
        Claim claim = new Claim(
                text, fields.word("grade", GRADES), fields.text("source"), address, check.on(), check.basis());
        fields.finish();
        return claim;
    }
}
