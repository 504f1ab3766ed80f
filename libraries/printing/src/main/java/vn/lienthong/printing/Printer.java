package vn.lienthong.printing;

import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Prints forms. Create one and share it: it is safe for all threads, and reads its fonts once.
///
/// A template is a Thymeleaf page `/forms/<name>.html` in strict XHTML. It sees the plain values
/// that its model holds (records become maps, instants their Vietnamese wordings), always escaped.
/// What the embedded font cannot show fails with [MissingGlyphException], or is spelled out where
/// that was asked for; anything else that goes wrong fails with a [PrintingException]. Nothing is
/// fetched: a page holds all it needs, pictures as `data:` URIs.
public final class Printer {

    /// The model's name for the moment that the PDF gives as its creation date; optional.
    public static final String CREATED_AT = "createdAt";

    private final FormTemplates templates;
    private final EmbeddedFonts fonts;
    private final PdfWriter pdfs;
    private final boolean spellsOut;

    /// A printer of this library's own forms.
    public Printer() {
        this(Printer.class);
    }

    /// A printer that looks for a form first beside `owner`, then in this library.
    public Printer(Class<?> owner) {
        this(new FormTemplates(owner), new EmbeddedFonts(), false);
    }

    private Printer(FormTemplates templates, EmbeddedFonts fonts, boolean spellsOut) {
        this.templates = templates;
        this.fonts = fonts;
        this.pdfs = new PdfWriter(fonts);
        this.spellsOut = spellsOut;
    }

    /// The same printer for papers that must come out whatever somebody once typed into a reason or
    /// a note: what the font cannot show stands there as `[U+1F600]`, which falsifies nothing.
    public Printer spellingOut() {
        return new Printer(templates, fonts, true);
    }

    /// The form as PDF.
    public byte[] pdf(Form form) {
        return pdf(form.template(), form.model());
    }

    /// The filled template as PDF; equal models give equal bytes.
    public byte[] pdf(String template, Map<String, Object> model) {
        String filled =
                spellsOut
                        ? templates.fill(template, PlainModel.of(model, fonts::spelledOut))
                        : html(template, model);
        Page page = Page.read(template, filled, fonts);
        return pdfs.write(page, model.get(CREATED_AT) instanceof Instant at ? at : null);
    }

    /// The form as a page for the screen.
    public String html(Form form) {
        return html(form.template(), form.model());
    }

    /// The filled template as XHTML.
    public String html(String template, Map<String, Object> model) {
        return templates.fill(template, PlainModel.of(model, UnaryOperator.identity()));
    }
}
