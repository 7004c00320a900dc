package import Foundation

/// The fields of a header in their order; names are compared without regard to case.
package struct IncomingFields: Equatable, Sendable {
    package private(set) var all: [IncomingField] = []

    init(_ fields: [IncomingField] = []) {
        all = fields
    }

    /// A block of fields in a text, such as the header of a message that was sent back, or a
    /// paragraph of a report (RFC 3464 section 2.1): up to the first empty line. Lines that are
    /// neither a field nor go on with one are passed over.
    init(block: some Sequence<some StringProtocol>) {
        var open: (name: String, raw: String)?
        for line in block.prefix(Self.mostLines) {
            if let first = line.first, first == " " || first == "\t" {
                let rest = line.trimmed
                if rest.isEmpty, open == nil { continue }
                open?.raw += " " + rest
                continue
            }
            close(&open)
            guard !line.isEmpty else { break }
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = line[..<colon].trimmed
            guard Self.isName(name) else { continue }
            open = (name, line[line.index(after: colon)...].trimmed)
        }
        close(&open)
    }

    private static let mostLines = 2_000

    private mutating func close(_ open: inout (name: String, raw: String)?) {
        if let field = open { all.append(IncomingField(name: field.name, raw: field.raw)) }
        open = nil
    }

    /// Printing ASCII without a blank or colon (RFC 5322 section 2.2).
    static func isName(_ name: some StringProtocol) -> Bool {
        !name.isEmpty && name.utf8.count < 80
            && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
    }

    package var isEmpty: Bool { all.isEmpty }

    package func contains(_ name: String) -> Bool { all.contains { $0.isNamed(name) } }

    /// What the first field of this name says; nil if there is none.
    package subscript(_ name: String) -> String? {
        all.first { $0.isNamed(name) }?.text
    }

    /// The first field of this name as it was sent; nil if there is none.
    package func raw(_ name: String) -> String? {
        all.first { $0.isNamed(name) }?.raw
    }

    /// What each field of this name says.
    package func texts(_ name: String) -> [String] {
        all.filter { $0.isNamed(name) }.map(\.text)
    }

    /// Every address in the fields of this name, groups opened.
    package func addresses(_ name: String) -> [IncomingAddress] {
        all.filter { $0.isNamed(name) }.flatMap { GMimeAddresses.list($0.raw) }
    }

    /// Every Message-ID in the fields of this name, without its angle brackets.
    package func messageIDs(_ name: String) -> [String] {
        all.filter { $0.isNamed(name) }.flatMap { MessageIDs.list($0.raw) }
    }

    /// The date in the first field of this name; nil if there is none that can be read.
    package func date(_ name: String) -> Date? {
        raw(name).flatMap(GMimeText.date)
    }
}
