package org.onward.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rows of the search index for one content, with a hash that identifies them. */
final class SearchSet {
    /** Must be increased when the rows of the same content change. */
    private static final String FORMAT = "2";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final String documents;
    private final Map<String, Integer> words = new TreeMap<>();

    SearchSet(List<SearchDocument> documents) {
        try {
            this.documents = JSON.writeValueAsString(documents);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts can always be written", e);
        }
        documents.forEach(document -> wordsOf(document).forEach(word -> words.merge(word, 1, Integer::sum)));
    }

    /** The documents as a JSON array. Its field names are the column names. */
    String documents() {
        return documents;
    }

    /** All words of the documents. */
    List<String> words() {
        return List.copyOf(words.keySet());
    }

    /** The number of documents with each word, in the order of {@link #words}. */
    List<Integer> counts() {
        return List.copyOf(words.values());
    }

    String version() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((FORMAT + documents).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Set<String> wordsOf(SearchDocument document) {
        return new HashSet<>(Arrays.asList(document.allWords().split(" ")));
    }
}
