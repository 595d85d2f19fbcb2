package org.hindsight.bench.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the pages of a server by following links from its entrances. */
final class Walk {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"#]*)");
    /** Files, other programs' pages, and links that change something. */
    private static final Pattern LEFT_OUT = Pattern.compile("/(language|assets|api|swagger).*|.*\\.(csv|png|yml|json)(\\?.*)?");

    private final Reader reader;
    private final int most;

    Walk(Reader reader, int most) {
        this.reader = reader;
        this.most = most;
    }

    /** The pages that were found, the entrances first; what is not there or redirects is left out. */
    List<String> pages(List<String> entrances) {
        List<String> pages = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>(entrances);
        Queue<String> waiting = new ArrayDeque<>(entrances);
        while (!waiting.isEmpty() && pages.size() < most) {
            String path = waiting.remove();
            Reader.Page page = reader.read(path);
            if (page.status() == 200) {
                pages.add(path);
                links(page.text()).stream().filter(known::add).forEach(waiting::add);
            }
        }
        return pages;
    }

    static List<String> links(String html) {
        return LINK.matcher(html).results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(path -> !LEFT_OUT.matcher(path).matches())
                .distinct()
                .toList();
    }
}
