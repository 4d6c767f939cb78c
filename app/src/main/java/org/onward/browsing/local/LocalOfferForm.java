package org.onward.browsing.local;

import static org.onward.web.Choices.choice;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.text.EnumWords;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.LondonTime;

/** The fields of an offer, on the page that adds one and on the page that changes one. */
public record LocalOfferForm(Choices kind, Field name, Field purpose, Field reach, Field link, Field reviewed) {
    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_PURPOSE_LENGTH = 300;
    private static final int MAX_REACH_LENGTH = 200;
    private static final int MAX_LINK_LENGTH = 300;
    private static final LocalDate EARLIEST_REVIEW = LocalDate.of(2000, 1, 1);

    static LocalOfferForm of(Form form) {
        return new LocalOfferForm(
                Choices.of(
                        form,
                        "kind",
                        Stream.concat(
                                        Stream.of(choice("", "Choose")),
                                        Arrays.stream(LocalOfferKind.values())
                                                .map(kind -> choice(EnumWords.wordOf(kind), kind.label())))
                                .toList()),
                Field.of(form, "name"),
                Field.of(form, "purpose"),
                Field.of(form, "reach"),
                Field.of(form, "link"),
                Field.of(form, "reviewed"));
    }

    /** A form with the values of an offer. */
    static Form filledWith(LocalOffer offer) {
        return Form.with("kind", EnumWords.wordOf(offer.kind()))
                .and("name", offer.name())
                .and("purpose", offer.purpose())
                .and("reach", offer.reach())
                .and("link", offer.link())
                .and("reviewed", offer.reviewedOn().toString());
    }

    /** Reads all fields. The result is empty if no kind was chosen; then the form has a problem. */
    static Optional<LocalOfferDetails> read(Form form, LocalDate today) {
        Optional<LocalOfferKind> kind =
                form.choice("kind", word -> EnumWords.require(LocalOfferKind.class, word), "Choose what it is.");
        String name = form.text("name", MAX_NAME_LENGTH, "Enter its name.");
        String purpose = form.text("purpose", MAX_PURPOSE_LENGTH, "Enter what it is for, in a sentence.");
        String reach =
                form.text("reach", MAX_REACH_LENGTH, "Enter a role, a shared mailbox, a phone number or a place.");
        String link = link(form);
        LocalDate reviewed = reviewed(form, today);
        return kind.map(chosen -> new LocalOfferDetails(chosen, name, purpose, reach, link, reviewed));
    }

    private static String link(Form form) {
        String link = form.optionalText("link", MAX_LINK_LENGTH);
        if (!link.isEmpty() && !isSecureAddress(link)) {
            form.reject(
                    "link",
                    "Enter an address that begins with https://, such as https://intranet.example.nhs.uk/mentoring.");
        }
        return link;
    }

    private static boolean isSecureAddress(String link) {
        try {
            URI address = new URI(link);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static LocalDate reviewed(Form form, LocalDate today) {
        LocalDate reviewed = form.date("reviewed", "Enter the day on which somebody last checked all of this.");
        if (form.problemWith("reviewed").isPresent()) {
            return reviewed;
        }
        if (reviewed.isAfter(today)) {
            form.reject(
                    "reviewed",
                    "%s has not come yet. Enter today or an earlier day.".formatted(LondonTime.day(reviewed)));
        } else if (reviewed.isBefore(EARLIEST_REVIEW)) {
            form.reject("reviewed", "Enter a day after %s.".formatted(LondonTime.day(EARLIEST_REVIEW)));
        }
        return reviewed;
    }
}
