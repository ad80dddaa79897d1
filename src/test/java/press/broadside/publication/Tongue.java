package press.broadside.publication;

import java.util.List;
import java.util.Locale;

/**
 * A language with something to publish in it.
 *
 * @param name  of a section in this language
 * @param title of a statement
 * @param text  of a statement, a sentence or two
 * @param topic of a statement
 */
record Tongue(Locale locale, String name, String title, String text, String topic) {
    /** Both directions, nine scripts, and one language for which we have no words of our own. */
    static final List<Tongue> ALL = List.of(
            tongue(
                    "en-GB",
                    "Britain",
                    "No post office closes",
                    "The counters stay open. We thank all who wrote.",
                    "Post"),
            tongue("de", "Deutschland", "Keine Post schließt", "Die Schalter bleiben offen. Wir danken allen.", "Post"),
            tongue("fr", "France", "Aucun bureau ne ferme !", "Les guichets restent ouverts. Merci à tous.", "Poste"),
            tongue("es", "España", "Ninguna oficina cierra", "Las ventanillas siguen abiertas. Gracias.", "Correos"),
            tongue(
                    "tr",
                    "Türkiye",
                    "Hiçbir şube kapanmıyor",
                    "Işıklar açık kalıyor. Yazan herkese teşekkürler.",
                    "Posta"),
            tongue("el", "Ελλάδα", "Κανένα ταχυδρομείο δεν κλείνει", "Οι θυρίδες μένουν ανοιχτές.", "Ταχυδρομεία"),
            tongue("ru", "Россия", "Ни одна почта не закроется", "Окна остаются открытыми. Спасибо всем.", "Почта"),
            tongue("ar", "مصر", "لن يُغلق أي مكتب بريد", "تبقى الشبابيك مفتوحة. شكرًا لكل من كتب.", "البريد"),
            tongue("fa", "ایران", "هیچ دفتر پستی بسته نمی‌شود", "باجه‌ها باز می‌مانند. از همه سپاسگزاریم.", "پست"),
            tongue("si", "ශ්‍රී ලංකාව", "කිසිදු තැපැල් කාර්යාලයක් වැසෙන්නේ නැත", "කවුන්ටර විවෘතව පවතී.", "තැපැල්"),
            tongue("ta", "இலங்கை", "எந்த அஞ்சலகமும் மூடப்படாது", "சாளரங்கள் திறந்தே இருக்கும். நன்றி.", "அஞ்சல்"),
            tongue("hi", "भारत", "कोई डाकघर बंद नहीं होगा", "खिड़कियाँ खुली रहेंगी। सबका धन्यवाद।", "डाक"),
            tongue("zh-Hans", "华文", "没有一家邮局关门", "窗口继续开放。感谢所有来信的人。", "邮政"),
            tongue("ja", "日本", "郵便局は一つも閉じない", "窓口は開いたままです。皆さんに感謝します。", "郵便"),
            tongue(
                    "sw",
                    "Tanzania",
                    "Hakuna posta itakayofungwa",
                    "Madirisha yanabaki wazi. Asanteni nyote.",
                    "Posta"));

    private static Tongue tongue(String tag, String name, String title, String text, String topic) {
        return new Tongue(Locale.forLanguageTag(tag), name, title, text, topic);
    }

    /** All that a body may hold: headings, lists, a table wider than a phone, code, a picture, a note, words of others. */
    String body() {
        return """
                <h2>%1$s</h2><p>%2$s <a href="https://example.org/%5$s">%1$s</a><sup><a href="#n1" id="r1">1</a></sup></p>
                <ul><li>%2$s<ol start="3"><li>%1$s</li></ol></li></ul>
                <h3>%1$s</h3><blockquote><p><q>%2$s</q> <em lang="en" dir="ltr">The counters stay open.</em></p></blockquote>
                <figure><img src="https://news.example.org/images/a.jpg" alt="%1$s" width="800" height="600">
                <figcaption>%1$s</figcaption></figure>
                <table><caption>%1$s</caption><thead><tr>%3$s</tr></thead><tbody><tr>%4$s</tr></tbody></table>
                <pre><code>curl -s https://news.example.org/a-very-long-address-that-no-phone-shows-in-one-line/feed.atom</code></pre>
                <dl><dt>%1$s</dt><dd>%2$s</dd></dl><hr><p dir="ltr" lang="en">http://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</p>
                <p id="n1">%2$s <a href="#r1">↩</a></p>
                """.formatted(
                        title,
                        text,
                        ("<th scope=\"col\">" + topic + "</th>").repeat(6),
                        ("<td>" + title + "</td>").repeat(6),
                        topic);
    }
}
