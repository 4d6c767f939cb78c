package org.onward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.configuration.YamlConfigurationFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.jersey.validation.Validators;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnwardConfigurationTest {
    @Test
    void readsTheShippedContentUnlessToldOtherwise() throws Exception {
        assertThat(content("masterKey: ''")).containsExactly(Path.of("content"));
    }

    @Test
    void takesOneContentFolderAsOneWord() throws Exception {
        assertThat(content("content: /srv/onward/content")).containsExactly(Path.of("/srv/onward/content"));
    }

    @Test
    void takesSeveralContentFoldersInTheirOrder() throws Exception {
        assertThat(content("content: [content, /srv/our-content]"))
                .containsExactly(Path.of("content"), Path.of("/srv/our-content"));
    }

    @Test
    void refusesToHaveNoContentFolder() {
        assertThatThrownBy(() -> content("content: []")).hasMessageContaining("content");
    }

    private static List<Path> content(String yaml) throws Exception {
        ObjectMapper mapper = new Bootstrap<>(new OnwardApplication()).getObjectMapper();
        return new YamlConfigurationFactory<>(OnwardConfiguration.class, Validators.newValidator(), mapper, "dw")
                .build(path -> new ByteArrayInputStream(yaml.getBytes(UTF_8)), "onward.yml")
                .content();
    }
}
