package press.broadside.hostile;

import static press.broadside.hostile.HostileCase.exact;
import static press.broadside.hostile.HostileCase.refused;

import java.util.List;

/** Names that want to be a path, an option, an expression, a header or mark-up; each is only ever shown. */
final class NameHostile {
    private NameHostile() {}

    static List<HostileCase> cases() {
        return List.of(
                exact("name\nwith\nline ends\r.txt", "Named by lines\n\nHello."),
                exact("name \u202Etxt.exe\u202C.txt", "Named from right to left\n\nHello."),
                refused("name..", "x", "the name does not end in"),
                exact("--help.txt", "Named like an option\n\nHello."),
                exact("-rf.md", "Named like another option\n\nHello."),
                exact("name ${jndi:ldap:127.0.0.1}.txt", "Named like an expression\n\nHello."),
                exact("name $simple{body} ${header.CamelFileName}.txt", "Named like Camel's\n\nHello."),
                exact("name {{broadside.data}} #{1+1}.md", "Named like a placeholder\n\nHello."),
                exact("name <script>alert(1)<\u2215script>.html", "<p>Named like markup</p>"),
                exact("name %2e%2e%2fetc%2fpasswd.txt", "Named in per cent\n\nHello."),
                exact("name \\..\\..\\windows.txt", "Named with backslashes\n\nHello."),
                exact("name ; touch x & rm `x` | y 'z' \"w\".txt", "Named like a command\n\nHello."),
                exact("n".repeat(251) + ".txt", "Named at length\n\nHello."),
                exact("\u00E4".repeat(125) + ".txt", "Named at length in umlauts\n\nHello."),
                exact("CON.txt", "Named like a device\n\nHello."),
                exact("name.txt.html", "<p>Named twice</p>"),
                refused("name.html.exe", "<p>Hello</p>", "the name does not end in"),
                refused("name without suffix", "Hello", "the name does not end in"),
                exact("name.TXT", "Named in capitals\n\nHello."),
                exact("name\u200B.txt", "Named with nothing\n\nHello."),
                exact("\uD83D\uDE00.md", "Named with a face\n\nHello."));
    }
}
