package org.onward.people.change;

import java.util.Optional;
import java.util.regex.Pattern;
import org.onward.web.Problem;
import org.onward.web.TextRequirements;

/** Somebody who was not known before. */
public record NewPerson(PersonName name, String email, Optional<String> employeeNumber, NewPost post) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int MAX_EMAIL_LENGTH = 254;
    private static final int MAX_NUMBER_LENGTH = 50;

    public NewPerson {
        email = requireEmail(email);
        employeeNumber = employeeNumber.map(NewPerson::requireEmployeeNumber);
    }

    static String requireEmail(String email) {
        String line =
                TextRequirements.requireLine("email", email, MAX_EMAIL_LENGTH, "Enter the person's email address.");
        if (!EMAIL.matcher(line).matches()) {
            throw Problem.invalid(
                    "email", "Enter an email address with one @ and no spaces, such as robin@example.org.");
        }
        return line;
    }

    static String requireEmployeeNumber(String number) {
        return TextRequirements.requireLine(
                "employeeNumber", number, MAX_NUMBER_LENGTH, "Enter the employee number, or leave it out.");
    }
}
