import CXML

/// The pull parser of libxml2 over bytes in memory.
final class XMLParser {
    enum Event {
        case start(XMLName, isEmpty: Bool)
        case end
        case text(String)
    }

    private let reader: xmlTextReaderPtr
    private let bytes: UnsafeMutableRawBufferPointer

    init(_ content: [UInt8]) throws(DAVFault) {
        bytes = .allocate(byteCount: max(1, content.count), alignment: 1)
        bytes.copyBytes(from: content)
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue
        guard content.count <= Int(Int32.max),
            let reader = xmlReaderForMemory(
                bytes.bindMemory(to: CChar.self).baseAddress, Int32(content.count), nil, "UTF-8",
                Int32(options))
        else {
            bytes.deallocate()
            throw .malformed
        }
        self.reader = reader
    }

    deinit {
        xmlFreeTextReader(reader)
        bytes.deallocate()
    }

    /// Nil at the end.
    func next() throws(DAVFault) -> Event? {
        while true {
            let code = xmlTextReaderRead(reader)
            guard code >= 0 else { throw .malformed }
            guard code > 0 else { return nil }
            if let event = try event() { return event }
        }
    }

    private func event() throws(DAVFault) -> Event? {
        switch xmlReaderTypes(UInt32(xmlTextReaderNodeType(reader))) {
        case XML_READER_TYPE_ELEMENT:
            return .start(try name(), isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
        case XML_READER_TYPE_END_ELEMENT: return .end
        case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA,
            XML_READER_TYPE_SIGNIFICANT_WHITESPACE, XML_READER_TYPE_WHITESPACE:
            return .text(Self.string(xmlTextReaderConstValue(reader)))
        case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
            throw .documentType
        default: return nil
        }
    }

    /// libxml2 passes over a prefix that nothing declares, and leaves it in the name.
    private func name() throws(DAVFault) -> XMLName {
        let local = Self.string(xmlTextReaderConstLocalName(reader))
        guard !local.contains(":") else { throw .malformed }
        return XMLName(Self.string(xmlTextReaderConstNamespaceUri(reader)), local)
    }

    /// Those of the element that has just begun which are of no namespace.
    func attributes(most: Int) throws(DAVFault) -> [String: String] {
        guard xmlTextReaderAttributeCount(reader) <= Int32(most) else { throw .tooLarge }
        defer { xmlTextReaderMoveToElement(reader) }
        var found: [String: String] = [:]
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            let name = Self.string(xmlTextReaderConstLocalName(reader))
            guard !name.contains(":") else { throw .malformed }
            guard xmlTextReaderConstNamespaceUri(reader) == nil else { continue }
            found[name] =
                Self.string(xmlTextReaderConstValue(reader))
        }
        return found
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
