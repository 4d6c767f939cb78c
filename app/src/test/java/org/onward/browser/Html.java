package org.onward.browser;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses a page by the HTML standard and returns the errors that a browser would silently repair. */
final class Html {
    private Html() {}

    static List<String> mistakes(String page) {
        ErrorCollector errors = new ErrorCollector();
        HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
        parser.setContentHandler(new DefaultHandler());
        parser.setErrorHandler(errors);
        try {
            parser.parse(new InputSource(new StringReader(page)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException("the page cannot be parsed", e);
        }
        return errors.mistakes;
    }

    private static final class ErrorCollector implements ErrorHandler {
        final List<String> mistakes = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {
            error(warning);
        }

        @Override
        public void error(SAXParseException error) {
            mistakes.add("line %d: %s".formatted(error.getLineNumber(), error.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
