package press.broadside.translation.xliff;

import javax.xml.stream.XMLStreamException;

/** Writes a job in one version of XLIFF. */
interface JobWriter {
    String NAMESPACE = "urn:broadside:xliff:1";
    String TOOL = "Broadside";

    /** Whom notes are from that say how a term is to be translated. */
    String TERMS = "Broadside terms";

    void write(Job job, XmlOut xml) throws XMLStreamException;
}
