package vn.lienthong.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import vn.lienthong.catalogue.domain.Kind;
import vn.lienthong.catalogue.domain.WrittenProcedure;

/// Reads a procedure from YAML or from JSON, which is YAML too, and keeps the line of every value.
public final class YamlText {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).build();

    private YamlText() {}

    /// What the text says. A text of which nothing can be read gives a procedure with one problem.
    ///
    /// @param file what to call it
    /// @param text in UTF-8
    public static WrittenProcedure procedure(String file, byte[] text) {
        try {
            return procedure(
                    file,
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString());
        } catch (CharacterCodingException _) {
            return WrittenProcedure.unreadable(file, 1, Kind.NOT_UTF8);
        }
    }

    /// What the text says.
    ///
    /// @param file what to call it
    public static WrittenProcedure procedure(String file, String text) {
        String plain = withoutTabsOfJson(withoutMark(text));
        try {
            return WrittenProcedure.read(
                    file, Tree.of(new Parse(SETTINGS).parseString(plain).iterator()));
        } catch (Tree.NotPlainException e) {
            return WrittenProcedure.unreadable(file, e.line(), e.kind());
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
            return WrittenProcedure.unreadable(
                    file, line, Kind.SYNTAX, e.getProblem(), "" + column);
        } catch (ReaderException e) {
            String before = plain.substring(0, Math.min(e.getPosition(), plain.length()));
            return WrittenProcedure.unreadable(
                    file,
                    1 + (int) before.chars().filter(c -> c == '\n').count(),
                    Kind.SYNTAX,
                    "U+%04X".formatted(e.getCodePoint()),
                    "" + (before.length() - before.lastIndexOf('\n')));
        } catch (YamlEngineException e) {
            return WrittenProcedure.unreadable(file, 1, Kind.SYNTAX, "" + e.getMessage(), "1");
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// JSON may be indented by tabs, YAML may not; in JSON a tab never stands inside a text.
    private static String withoutTabsOfJson(String text) {
        return text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
    }
}
