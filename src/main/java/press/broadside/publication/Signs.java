package press.broadside.publication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import press.broadside.language.Languages;
import press.broadside.section.Section;

/** What stands above the shelves: the stylesheet, what robots are told, the list of sections, and each section's list of languages. */
final class Signs {
    private final Pages pages;
    private final URI publicUrl;

    Signs(Pages pages, URI publicUrl) {
        this.pages = pages;
        this.publicUrl = publicUrl;
    }

    Map<String, byte[]> files(List<Shelf> all) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(pages.stylesheet().path(), pages.stylesheet().bytes());
        var bySection = new LinkedHashMap<Section, List<Shelf>>();
        all.forEach(shelf -> bySection
                .computeIfAbsent(shelf.section(), section -> new ArrayList<>())
                .add(shelf));
        bySection.forEach((section, shelves) ->
                files.put(section.id() + "/" + Pages.LIST, utf8(pages.languages(section, shelves))));
        if (!all.isEmpty()) {
            files.put("robots.txt", utf8(robots(all)));
            files.put(Pages.LIST, utf8(pages.sections(spoken(all), bySection)));
        }
        return files;
    }

    /** Nothing is forbidden; each shelf's sitemaps are named. */
    private String robots(List<Shelf> all) {
        var robots = new StringBuilder("User-agent: *\nDisallow:\n\n");
        for (Shelf shelf : all) {
            for (String map : List.of(Sitemaps.INDEX, Sitemaps.NEWS)) {
                robots.append("Sitemap: ").append(shelf.address(publicUrl, map)).append('\n');
            }
        }
        return robots.toString();
    }

    /** The front page speaks English where some shelf does, as the sections' names do not share a language. */
    private static Shelf spoken(List<Shelf> all) {
        return all.stream()
                .filter(shelf -> Languages.isEnglish(shelf.locale()))
                .findFirst()
                .orElse(all.get(0));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
