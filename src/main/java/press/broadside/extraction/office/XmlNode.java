package press.broadside.extraction.office;

/** What an element holds. */
sealed interface XmlNode permits XmlElement, XmlNode.Text {
    /** Characters, unescaped. */
    record Text(String characters) implements XmlNode {}
}
