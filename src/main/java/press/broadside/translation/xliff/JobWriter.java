package press.broadside.translation.xliff;

import javax.xml.stream.XMLStreamException;

/** Writes a job in one version of XLIFF. */
interface JobWriter {
    String NAMESPACE = "urn:broadside:xliff:1";
    String TOOL = "Broadside";

    void write(Job job, XmlOut xml) throws XMLStreamException;
}
