package press.broadside.intake.office;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.intake.office.Removals.Removed;

/**
 * What becomes of a field in a Word document, told by its instruction.
 *
 * @param why        what it counts as when it is replaced by its text; empty when it stays a field
 * @param withResult whether its text goes too
 */
record FieldCode(Optional<Removed> why, boolean withResult) {
    private static final int LONGEST = 4_000;
    private static final FieldCode KEPT = new FieldCode(Optional.empty(), false);

    /** Fields that only point within the document: they are still right in a translation. */
    private static final Set<String> HARMLESS = Set.of(
            "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "REF", "NOTEREF", "SEQ", "STYLEREF", "TOC");

    private static final Set<String> FETCHING = Set.of(
            "DDE",
            "DDEAUTO",
            "INCLUDETEXT",
            "INCLUDEPICTURE",
            "INCLUDE",
            "IMPORT",
            "LINK",
            "EMBED",
            "DATABASE",
            "RD",
            "MACROBUTTON",
            "GOTOBUTTON",
            "AUTOTEXT",
            "AUTOTEXTLIST",
            "GLOSSARY",
            "ASK",
            "FILLIN",
            "MERGEFIELD",
            "NEXT",
            "NEXTIF",
            "SKIPIF",
            "CONTROL",
            "HTMLCONTROL",
            "ADDIN",
            "PRINT",
            "QUOTE",
            "PRIVATE");
    private static final Pattern NAMES_SOMEBODY = Pattern.compile(
            "(?i)\\s*(?:(?:DOCPROPERTY|INFO|DOCVARIABLE)\\s+\"?)?"
                    + "(?:AUTHOR|LASTSAVEDBY|LASTMODIFIEDBY|USERNAME|USERINITIALS|USERADDRESS|FILENAME|TEMPLATE|MANAGER|COMPANY)\\b.*",
            Pattern.DOTALL);
    private static final Pattern HYPERLINK = Pattern.compile(
            "(?i)\\s*HYPERLINK(?:\\s+(?:\"([^\"]*)\"|([^\\s\"\\\\]\\S*)))?((?:\\s+\\\\[lotmnh](?:\\s+\"[^\"]*\")?)*)\\s*",
            Pattern.DOTALL);

    /** @param whole whether the instruction is plain text, without other fields that write it */
    static FieldCode of(String instruction, boolean whole) {
        String kind = instruction.strip().split("[\\s\"\\\\]", 2)[0].toUpperCase(Locale.ROOT);
        if (NAMES_SOMEBODY.matcher(instruction).matches()) {
            return new FieldCode(Optional.of(Removed.AUTHOR_FIELD), true);
        }
        if (FETCHING.contains(kind) || !whole || instruction.length() > LONGEST) {
            return replaced(Removed.UNSAFE_FIELD);
        }
        if (kind.equals("HYPERLINK")) {
            return isSafe(instruction) ? KEPT : replaced(Removed.LINK);
        }
        return HARMLESS.contains(kind) ? KEPT : replaced(Removed.FIELD);
    }

    boolean isKept() {
        return why.isEmpty();
    }

    private static FieldCode replaced(Removed why) {
        return new FieldCode(Optional.of(why), false);
    }

    private static boolean isSafe(String instruction) {
        Matcher link = HYPERLINK.matcher(instruction);
        if (!link.matches()) {
            return false;
        }
        String target = Optional.ofNullable(link.group(1))
                .or(() -> Optional.ofNullable(link.group(2)))
                .orElse("");
        return target.isEmpty() ? link.group(3).contains("\\l") : SafeLink.isSafe(target);
    }
}
