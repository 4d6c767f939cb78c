package org.onward.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.onward.content.Library;
import org.onward.content.MandatorySubject;
import org.onward.learning.records.RecordField;
import org.onward.learning.records.RecordImports;
import org.onward.learning.records.RecordReport;
import org.onward.people.Actor;
import org.onward.people.bulk.FileRefused;

/** A file of mandatory records that was opened with a profile. */
public final class RecordsImport {
    private final ImportFile<RecordField> file;

    private RecordsImport(ImportFile<RecordField> file) {
        this.file = file;
    }

    /**
     * @param profile the name of a shipped one, or the path of a file
     * @param library its subjects are known by their id and title, beside the names of the profile
     * @throws IllegalArgumentException when the profile cannot be used
     * @throws FileRefused when the file is no table of the profile
     */
    public static RecordsImport open(FileContent content, String profile, Library library, IntConsumer progress) {
        ImportProfile<RecordField> read = Profiles.read(profile, "records", RecordField.values());
        Map<String, String> subjects = new HashMap<>(read.codes().getOrDefault(RecordField.SUBJECT, Map.of()));
        for (MandatorySubject subject : library.subjects()) {
            subjects.put(Profiles.key(subject.title()), subject.id().value());
            subjects.put(Profiles.key(subject.id().value()), subject.id().value());
        }
        Map<RecordField, Map<String, String>> codes = new HashMap<>(read.codes());
        codes.put(RecordField.SUBJECT, subjects);
        return new RecordsImport(
                new ImportFile<>(content, read.withCodes(codes), RecordField.EMPLOYEE_NUMBER, progress));
    }

    ImportFile<RecordField> file() {
        return file;
    }

    public RecordReport compare(RecordImports imports) {
        return imports.compare(file);
    }

    public RecordReport apply(RecordImports imports, Actor by, boolean goodRowsOnly) {
        return imports.apply(by, file, goodRowsOnly);
    }

    /** How the file is read: encoding, separator, columns. */
    public String description() {
        return file.description();
    }

    /** The heading of a field in this file. */
    public String heading(String field) {
        return file.heading(field);
    }
}
