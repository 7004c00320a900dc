import CXML

/// One part of a document, read from beginning to end. Nothing is loaded for it, no entity of its
/// own is known: a part that declares a type of document is refused.
final class XMLPart {
    enum Event {
        case start(String)
        case end(String)
        case text(String)
    }

    private let reader: xmlTextReaderPtr
    private let bytes: UnsafeMutableRawBufferPointer
    /// An element without content has no end in the file; it is given one here.
    private var pendingEnd: String?

    init(_ content: [UInt8]) throws(DocumentError) {
        bytes = .allocate(byteCount: max(1, content.count), alignment: 1)
        bytes.copyBytes(from: content)
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue
        guard content.count <= Int(Int32.max),
            let reader = xmlReaderForMemory(
                bytes.bindMemory(to: CChar.self).baseAddress, Int32(content.count), nil, nil,
                Int32(options))
        else {
            bytes.deallocate()
            throw .broken
        }
        self.reader = reader
    }

    deinit {
        xmlFreeTextReader(reader)
        bytes.deallocate()
    }

    /// Names are without their prefix. Nil at the end.
    func next() throws(DocumentError) -> Event? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name)
        }
        while true {
            let code = xmlTextReaderRead(reader)
            guard code >= 0 else { throw .broken }
            guard code > 0 else { return nil }
            if let event = try event() { return event }
        }
    }

    private func event() throws(DocumentError) -> Event? {
        switch xmlReaderTypes(UInt32(xmlTextReaderNodeType(reader))) {
        case XML_READER_TYPE_ELEMENT:
            let name = Self.string(xmlTextReaderConstLocalName(reader))
            if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
            return .start(name)
        case XML_READER_TYPE_END_ELEMENT:
            return .end(Self.string(xmlTextReaderConstLocalName(reader)))
        case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA,
            XML_READER_TYPE_SIGNIFICANT_WHITESPACE, XML_READER_TYPE_WHITESPACE:
            return .text(Self.string(xmlTextReaderConstValue(reader)))
        case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE: throw .broken
        default: return nil
        }
    }

    /// Passes over all that is in the element that has just begun.
    func skip(_ name: String) throws(DocumentError) {
        var depth = 1
        while depth > 0, let event = try next() {
            switch event {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
    }

    /// An attribute of the element that has just begun, by its name without prefix.
    func attribute(_ wanted: String) -> String? {
        defer { xmlTextReaderMoveToElement(reader) }
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            if Self.string(xmlTextReaderConstLocalName(reader)) == wanted {
                return Self.string(xmlTextReaderConstValue(reader))
            }
        }
        return nil
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
