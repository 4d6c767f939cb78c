package org.onward.roster;

import java.util.function.IntConsumer;
import org.onward.people.Actor;
import org.onward.people.bulk.BulkChanges;
import org.onward.people.bulk.BulkOptions;
import org.onward.people.bulk.BulkReport;
import org.onward.people.bulk.FileRefused;
import org.onward.people.bulk.PersonField;

/** A file of people that was opened with a profile. */
public final class PeopleImport {
    private final ImportProfile<PersonField> profile;
    private final ImportFile<PersonField> file;

    private PeopleImport(ImportProfile<PersonField> profile, ImportFile<PersonField> file) {
        this.profile = profile;
        this.file = file;
    }

    /**
     * @param profile the name of a shipped one, or the path of a file
     * @throws IllegalArgumentException when the profile cannot be used
     * @throws FileRefused when the file is no table of the profile
     */
    public static PeopleImport open(FileContent content, String profile, IntConsumer progress) {
        ImportProfile<PersonField> read = Profiles.read(profile, "people", PersonField.values());
        return new PeopleImport(read, new ImportFile<>(content, read, PersonField.EMPLOYEE_NUMBER, progress));
    }

    /** Whether the profile says that its files list everybody. */
    public boolean isComplete() {
        return profile.complete();
    }

    public BulkReport compare(BulkChanges changes, BulkOptions options) {
        return changes.compare(file, options);
    }

    public BulkReport apply(BulkChanges changes, Actor by, BulkOptions options) {
        return changes.apply(by, file, options);
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
