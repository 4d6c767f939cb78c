package org.onward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The diagram of the packages shows the code of today. */
final class ArchitecturePictureTest {
    private static final Path PICTURE = Path.of("..", "docs", "architecture.svg");
    private static final Path DOCUMENT = Path.of("..", "docs", "architecture.md");

    @Test
    void thePictureShowsThePackagesAndTheirDependencies() throws IOException {
        String svg = new ArchitecturePicture(Layers.ALL, Layers.SUB_PACKAGES, Layers.dependencies()).svg();
        if (System.getProperty("onward.pictures") != null) {
            Files.writeString(PICTURE, svg);
        }

        assertThat(Files.exists(PICTURE) ? Files.readString(PICTURE) : "")
                .as("docs/architecture.svg is not what the code gives: run with -Donward.pictures to renew it")
                .isEqualTo(svg);
    }

    @Test
    void thePageNamesEveryPackage() throws IOException {
        String page = Files.readString(DOCUMENT);

        assertThat(Layers.CLASSES.stream().map(Layers::subPackageOf).filter(name -> !name.isEmpty()))
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }
}
