package org.onward.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.database.Ids;
import org.onward.insight.picture.Ink;
import org.onward.insight.picture.Picture;
import org.onward.insight.picture.PngWriter;
import org.onward.insight.picture.Shape;
import org.onward.insight.picture.SvgWriter;
import org.onward.insight.picture.Typeface;
import org.onward.learning.Learning;
import org.onward.learning.Step;
import org.onward.learning.TestOpenness;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.xml.sax.InputSource;

/** The picture of two periods that leaves the service: what it tells, and what it does not. */
final class PeriodPicturesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String QUERY = "?module=inclusive-meetings&period=month-2026-11&team=";

    private SmallTrust trust;
    private RunningOnward.Browser reviewer;

    @BeforeEach
    void organise() {
        trust = SmallTrust.create(onward.jdbi());
        TestOpenness.openEverything(onward.jdbi());
        reviewer = onward.browser().signIn("reviewer");
    }

    @Test
    void aPartWithFewerThanElevenPeopleHasNoPicture() {
        String team = trust.branch().root().toString();

        assertThat(reviewer.get("/insight/compare" + QUERY + team).body())
                .contains("fewer than 11 people in this part")
                .doesNotContain("compare.svg");
        for (String format : List.of("svg", "png")) {
            HttpResponse<String> answer = reviewer.get("/insight/compare." + format + QUERY + team);
            assertThat(answer.statusCode()).as(format).isEqualTo(422);
            assertThat(answer.body()).as(format).contains("Choose a larger part of the organisation");
        }
    }

    @Test
    void thePageHasThePictureWithATextAlternativeAndTheSentencesAndATable() throws Exception {
        addPeople();
        explore(0);
        String address = QUERY + trust.branch().root();
        String page = reviewer.get("/insight/compare" + address).body();

        assertThat(page)
                .contains(
                        "<h2>What changed</h2>",
                        "alt=\"",
                        "Who reached each rung",
                        "/insight/compare.svg?",
                        "Take the picture")
                .contains("Explored: fewer than 5 people");
        HttpResponse<String> svg = reviewer.get("/insight/compare.svg" + address);
        assertThat(svg.statusCode()).isEqualTo(200);
        assertThat(svg.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(svg.body())
                .contains("<title", "<desc", "role=\"img\"", "Followed through", "November 2026", "Open progress only")
                .doesNotContain("style", "<script");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg.body())));
        HttpResponse<String> png = reviewer.get("/insight/compare.png" + address);
        assertThat(png.statusCode()).isEqualTo(200);
        assertThat(png.headers().firstValue("Content-Type")).hasValue("image/png");
        List<String> exports = onward.jdbi().withHandle(handle -> handle.createQuery(
                        "SELECT detail FROM audit_entry WHERE action = 'figures exported'")
                .mapTo(String.class)
                .list());
        assertThat(exports).containsExactly("picture of two periods on inclusive-meetings");
    }

    /** Two people and four people look the same. */
    @Test
    void aCountFromOneToFourIsNotToldByWordsNorByTheLengthOfABar() {
        assertThat(PeriodSentences.of(List.of(4, 1, 0, 12, 7), List.of(2, 0, 0, 9, 3)))
                .containsExactly(
                        "Explored: fewer than 5 people, in both periods.",
                        "Reflected: fewer than 5 people; before, nobody.",
                        "Discussed: nobody, in both periods.",
                        "Committed: 12 people, 3 more than before (9).",
                        "Followed through: 7 people; before, fewer than 5 people.");
        assertThat(PeriodSentences.of(List.of(5, 5, 0, 0, 0), List.of(5, 6, 0, 0, 0)))
                .startsWith("Explored: 5 people, as many as before.", "Reflected: 5 people, 1 fewer than before (6).");
        addPeople();
        explore(0);
        explore(1);
        String address = "/insight/compare.svg" + QUERY + trust.branch().root();
        String two = reviewer.get(address).body();
        explore(2);
        explore(3);
        assertThat(reviewer.get(address).body()).isEqualTo(two);
    }

    @Test
    void aPictureIsDrawnWithoutTheFontsOfTheMachineAndLongNamesFit() throws Exception {
        Typeface typeface = new Typeface();
        Shape.Words words = typeface.fitting(10, 60, 40, "Digital & <Information> ".repeat(20), 380, Ink.TEXT);
        assertThat(typeface.width(words.text(), words.size())).isLessThanOrEqualTo(380);
        assertThat(words.text()).endsWith("…");
        Picture picture = new Picture(400, 100, "A & B", "<none>", List.of(words));

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(new PngWriter(typeface).write(picture, 1)));
        assertThat(image.getWidth()).isEqualTo(400);
        assertThat(IntStream.range(0, 400)
                        .filter(x -> IntStream.range(0, 100).anyMatch(y -> image.getRGB(x, y) == 0xff1f1a24)))
                .isNotEmpty();
        assertThat(SvgWriter.write(picture)).contains("A &amp; B", "&lt;none&gt;", "Digital &amp; &lt;");
    }

    private void explore(int member) {
        Step explored = Step.of(
                trust.branch().members().get(member),
                ShippedContent.library()
                        .module(new ItemId("inclusive-meetings"))
                        .orElseThrow(),
                Rung.EXPLORED,
                5,
                RunningOnward.NOW.minus(Duration.ofDays(2)));
        new Learning(onward.jdbi(), ShippedContent::library, InstantSource.fixed(RunningOnward.NOW)).record(explored);
    }

    private void addPeople() {
        new People(onward.jdbi())
                .addPeople(IntStream.range(0, 5)
                        .mapToObj(number -> new Person(
                                new PersonId(Ids.next()),
                                "Zed Number%d".formatted(number),
                                "zed%d@northmoor.invalid".formatted(number),
                                "Made-up post",
                                trust.branch().team(),
                                Optional.empty()))
                        .toList());
    }
}
