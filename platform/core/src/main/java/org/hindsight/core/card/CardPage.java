package org.hindsight.core.card;

import java.util.List;

/** A card as an HTML document that needs nothing else: it can be saved, printed and handed on. */
public final class CardPage {

    /** The document's own style; a server that limits styles lets this one pass by its hash. */
    public static final String STYLE = "body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem;color:#1b1b1b;background:#fff}"
            + "h1,h2{line-height:1.2}section{margin-top:2rem;border-top:1px solid #999}dt{font-weight:600}dd{margin:0 0 .5rem}"
            + "table{border-collapse:collapse;margin:1rem 0;display:block;overflow-x:auto}caption{text-align:left;font-weight:600}"
            + "th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
            + "@media(prefers-color-scheme:dark){body{color:#eee;background:#181818}}";

    private final StringBuilder html = new StringBuilder();

    private CardPage() {}

    /** The document. */
    public static String of(ModelCard card) {
        CardPage page = new CardPage();
        page.html.append("<!DOCTYPE html>\n<html lang=\"").append(escaped(card.language())).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", card.title());
        page.html.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
        page.element("h1", card.title());
        page.element("p", card.summary());
        card.sections().forEach(page::section);
        return page.html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void section(ModelCard.Section section) {
        html.append("<section id=\"").append(escaped(section.id())).append("\">\n");
        element("h2", section.heading());
        if (!section.entries().isEmpty()) {
            html.append("<dl>\n");
            section.entries().forEach(entry -> {
                element("dt", entry.label());
                element("dd", entry.text());
            });
            html.append("</dl>\n");
        }
        section.tables().forEach(this::table);
        html.append("</section>\n");
    }

    private void table(ModelCard.Table table) {
        html.append("<table>\n");
        element("caption", table.caption());
        html.append("<thead>");
        row(table.columns(), "th scope=\"col\"", "th");
        html.append("</thead>\n<tbody>\n");
        table.rows().forEach(row -> row(row, "td", "td"));
        html.append("</tbody>\n</table>\n");
    }

    private void row(List<String> cells, String open, String close) {
        html.append("<tr>");
        cells.forEach(cell -> html.append('<').append(open).append('>').append(escaped(cell)).append("</").append(close).append('>'));
        html.append("</tr>\n");
    }

    private void element(String name, String text) {
        html.append('<').append(name).append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
