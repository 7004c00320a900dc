/// Writes elements as UTF-8. A character that XML has no place for is left out.
struct ElementWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func write(raw text: String) { bytes.append(contentsOf: text.utf8) }

    /// What was written until now, which is forgotten.
    mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    mutating func write(_ element: Element) {
        let tag = Tag(element.name)
        bytes.append(0x3C)
        write(raw: tag.name)
        if let namespace = tag.namespace {
            write(" xmlns:x=\"")
            write(escaped: namespace, inAttribute: true)
            write("\"")
        }
        for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
            write(raw: " \(name)=\"")
            write(escaped: value, inAttribute: true)
            write("\"")
        }
        guard !element.text.isEmpty || !element.children.isEmpty else { return write("/>") }
        write(">")
        write(escaped: element.text, inAttribute: false)
        for child in element.children { write(child) }
        write("</")
        write(raw: tag.name)
        write(">")
    }

    /// Line ends stay as they are: a bare CR would be read as a line feed.
    mutating func write(escaped text: String, inAttribute: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": write("&amp;")
            case "<": write("&lt;")
            case ">": write("&gt;")
            case "\"" where inAttribute: write("&quot;")
            case "\r": write("&#13;")
            case "\n" where inAttribute: write("&#10;")
            case "\t" where inAttribute: write("&#9;")
            case "\n", "\t": bytes.append(UInt8(scalar.value))
            default:
                guard scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF else {
                    continue
                }
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    /// How a name is written: with a prefix that the root declares, or one of its own.
    private struct Tag {
        let name: String
        var namespace: String?

        init(_ full: XMLName) {
            if full.space.isEmpty {
                name = full.local
            } else if let prefix = XMLNamespace.prefixes[full.space] {
                name = prefix + ":" + full.local
            } else {
                name = "x:" + full.local
                namespace = full.space
            }
        }
    }
}
