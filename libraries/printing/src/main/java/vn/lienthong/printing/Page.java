package vn.lienthong.printing;

import java.io.IOException;
import java.io.StringReader;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// A filled template as a strict XHTML document of which every character can be displayed.
record Page(String template, Document document) {

    /// Reads `html`; fails on markup that is not well-formed and on characters without a glyph,
    /// both as literal text and as character references.
    static Page read(String template, String html, EmbeddedFonts fonts) {
        requireGlyphs(html, template, fonts);
        try {
            Document document = parser().parse(new InputSource(new StringReader(html)));
            requireGlyphs(document, template, fonts);
            return new Page(template, document);
        } catch (SAXException e) {
            throw new PrintingException(
                    "Form '%s' is not well-formed XHTML".formatted(template), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new PrintingException("Form '%s' cannot be read".formatted(template), e);
        }
    }

    private static void requireGlyphs(Node node, String template, EmbeddedFonts fonts) {
        String text = node.getNodeValue();
        if (text != null) {
            requireGlyphs(text, template, fonts);
        }
        NamedNodeMap attributes = node.getAttributes();
        if (attributes != null) {
            IntStream.range(0, attributes.getLength())
                    .forEach(i -> requireGlyphs(attributes.item(i), template, fonts));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            requireGlyphs(child, template, fonts);
        }
    }

    private static void requireGlyphs(String text, String template, EmbeddedFonts fonts) {
        text.codePoints()
                .filter(c -> c != '\n' && c != '\t' && !fonts.canDisplay(c))
                .findFirst()
                .ifPresent(c -> {
                    throw new MissingGlyphException(c, template);
                });
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Strict());
        return builder;
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
