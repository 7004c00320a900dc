import CXML

/// Reads a document into one element. Nothing is loaded for it, no entity of its own is known and
/// nothing is read as another encoding than UTF-8: one that declares a type of document is refused
/// before a parser sees it.
package struct ElementReader {
    private let limits: ElementLimits
    /// The elements that have begun, the root first.
    private var open: [Element] = []
    private var root: Element?
    private var count = 0

    private init(_ limits: ElementLimits) { self.limits = limits }

    package static func read(
        _ bytes: [UInt8], _ limits: ElementLimits = ElementLimits()
    ) throws(DAVFault) -> Element {
        guard bytes.count <= limits.bytes else { throw .tooLarge }
        guard !bytes.isEmpty, !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil
        else { throw .malformed }
        // "<!DOCTYPE", in any place where it would be one or only looks like one.
        guard !declaresType(bytes) else { throw .documentType }
        let parser = try XMLParser(bytes)
        var reader = ElementReader(limits)
        while let event = try parser.next() { try reader.take(event, parser) }
        guard let root = reader.root, reader.open.isEmpty else { throw .malformed }
        return root
    }

    private mutating func take(_ event: XMLParser.Event, _ parser: XMLParser) throws(DAVFault) {
        switch event {
        case .start(let name, let isEmpty):
            count += 1
            guard count <= limits.elements, open.count < limits.depth else { throw .tooLarge }
            open.append(
                Element(name, attributes: try parser.attributes(most: limits.attributes)))
            if isEmpty { try close() }
        case .end: try close()
        case .text(let text):
            guard !open.isEmpty else { return }
            open[open.count - 1].text += text
        }
    }

    private mutating func close() throws(DAVFault) {
        guard let element = open.popLast() else { throw .malformed }
        guard !open.isEmpty else {
            root = element
            return
        }
        open[open.count - 1].children.append(element)
    }

    private static func declaresType(_ bytes: [UInt8]) -> Bool {
        let wanted = Array("!DOCTYPE".utf8)
        var start = 0
        while let sign = bytes[start...].firstIndex(of: 0x3C) {
            start = sign + 1
            if bytes[start...].starts(with: wanted) { return true }
        }
        return false
    }
}
