package org.hindsight.core.card;

import java.util.List;
import java.util.regex.Pattern;

/** A card as an HTML document that needs nothing else: it can be saved, printed and handed on. */
public final class CardPage {

    /** The document's own style, that of the platform's pages; a server that limits styles lets this one pass by its hash. */
    public static final String STYLE =
            """
            :root { color-scheme: light dark; --ink: light-dark(#1a2324, #e8edeb); --muted: light-dark(#536062, #a3b2b2); --line: light-dark(#e3dfd5, #2a3638);
              --paper: light-dark(#faf8f3, #101617); --card: light-dark(#fff, #182021); --teal: light-dark(#0a6563, #63c4bf);
              --sans: ui-sans-serif, system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif;
              --serif: ui-serif, "Iowan Old Style", Palatino, Charter, Georgia, "Liberation Serif", serif; }
            *, ::before, ::after { box-sizing: border-box; }
            body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans); font-variant-numeric: tabular-nums; }
            main { max-width: 62rem; margin: 0 auto; padding: clamp(1.4rem, 4vw, 3rem) clamp(1rem, 4vw, 2.4rem) 3rem; }
            h1 { font: 600 clamp(1.5rem, 1.2rem + 1.6vw, 2.3rem)/1.2 var(--serif); margin: 0 0 .6rem; overflow-wrap: anywhere; text-wrap: balance; }
            h2 { font-size: 1.2rem; line-height: 1.3; margin: 0 0 .8rem; }
            p { color: var(--muted); margin: 0 0 1rem; max-width: 66ch; }
            nav ul { columns: 16rem; list-style: none; margin: 0 0 1.6rem; padding: 0; }
            nav a { display: inline-block; padding: .2rem 0; }
            a { color: var(--teal); text-underline-offset: .2em; }
            :focus-visible { outline: 3px solid var(--teal); outline-offset: 3px; border-radius: 5px; }
            section { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.2rem clamp(1rem, 3vw, 1.6rem); margin: 0 0 1.1rem; }
            dl { display: grid; grid-template-columns: minmax(9rem, 14rem) minmax(0, 1fr); gap: .55rem 1.4rem; margin: 0; }
            dt { color: var(--muted); }
            dd { margin: 0; max-width: 66ch; }
            .scroll { overflow-x: auto; margin-top: 1.1rem; }
            table { border-collapse: collapse; }
            caption { text-align: left; font-weight: 600; padding-bottom: .4rem; }
            th, td { border-top: 1px solid var(--line); padding: .4rem 1.2rem .4rem 0; text-align: left; vertical-align: top; }
            thead th { color: var(--muted); font-size: .88rem; border-top: 0; vertical-align: bottom; }
            .long { font-family: ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; font-size: .86em; min-width: 17rem; overflow-wrap: anywhere; }
            @media (max-width: 40rem) { dl { display: block; } dd { margin-bottom: .7rem; } }
            @media print { body, section { background: none; } section { border: 0; border-top: 1px solid; border-radius: 0; padding-inline: 0; } nav { display: none; }
              tr, dd { break-inside: avoid; } h2, dt, caption, thead { break-after: avoid; } .scroll { overflow: visible; } table { font-size: .85rem; } }
            @page { margin: 14mm; }
            """;

    /** A hash or a key, which may be broken anywhere. */
    private static final Pattern LONG = Pattern.compile("\\S{33,}");

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
        page.contents(card.sections());
        card.sections().forEach(page::section);
        return page.html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void contents(List<ModelCard.Section> sections) {
        html.append("<nav><ul>\n");
        sections.forEach(section -> html.append("<li><a href=\"#").append(escaped(section.id())).append("\">")
                .append(escaped(section.heading())).append("</a></li>\n"));
        html.append("</ul></nav>\n");
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

    /** A table that is wider than the screen is moved with the keyboard as well. */
    private void table(ModelCard.Table table) {
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"").append(escaped(table.caption())).append("\">\n<table>\n");
        element("caption", table.caption());
        html.append("<thead><tr>");
        table.columns().forEach(column -> html.append("<th scope=\"col\">").append(escaped(column)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        table.rows().forEach(this::row);
        html.append("</tbody>\n</table>\n</div>\n");
    }

    private void row(List<String> cells) {
        html.append("<tr>");
        cells.forEach(cell -> html.append(LONG.matcher(cell).find() ? "<td class=\"long\">" : "<td>").append(escaped(cell)).append("</td>"));
        html.append("</tr>\n");
    }

    private void element(String name, String text) {
        html.append('<').append(name).append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
