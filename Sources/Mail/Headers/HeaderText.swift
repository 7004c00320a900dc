/// A text of a header: a subject, a name, a description (RFC 5322 3.2.5). It holds no control
/// byte, so that it cannot end its line and begin another.
package struct HeaderText: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// - Parameter text: any letters; at most 20,000 octets.
    package init(_ text: String) throws(HeaderError) {
        guard text.utf8.count <= Self.most else { throw .tooLong }
        guard !text.unicodeScalars.contains(where: Self.isControl) else { throw .control }
        self.text = text
    }

    package static let most = 20_000
    package static let empty = HeaderText(known: "")

    private init(known text: String) { self.text = text }

    package var description: String { text }

    /// C0, DEL and C1.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control
    }

    /// What an atom is made of (RFC 5322 3.2.3).
    static func isAtom(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
        }
    }
}

/// Why a text may not stand in a header.
package enum HeaderError: Error, Equatable, Sendable {
    /// It holds a control byte, such as CR, LF or NUL.
    case control
    case tooLong
    /// It is not of the form that its header asks for.
    case form
    /// The composition writes this header itself.
    case written
}
