import Foundation

/// Where mail goes: `local@domain` (addr-spec of RFC 5322 3.4.1, with the letters beyond ASCII of
/// RFC 6532). It holds no blank, no control byte and no quote: the local part is words joined by
/// dots, the domain a name.
package struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    /// 1 to 64 octets, in the composed form (NFC); its case is kept, since its server may care.
    package let local: String
    package let domain: DomainName

    /// - Parameter text: the address alone, without a name or angle brackets.
    package init(_ text: String) throws(MailAddressError) {
        guard text.utf8.count <= 1_000 else { throw .tooLong }
        guard let at = text.lastIndex(of: "@"), at != text.index(before: text.endIndex) else {
            throw .noDomain
        }
        let local = String(text[..<at]).precomposedStringWithCanonicalMapping
        guard Self.isDotAtom(local) else { throw .badLocalPart }
        guard let domain = DomainName(text[text.index(after: at)...]) else { throw .badDomain }
        guard local.utf8.count <= 64, local.utf8.count + domain.text.utf8.count < 254 else {
            throw .tooLong
        }
        self.local = local
        self.domain = domain
    }

    package var description: String { "\(local)@\(domain)" }

    /// Whether only a server that offers SMTPUTF8 takes it (RFC 6531).
    package var needsSMTPUTF8: Bool { !local.utf8.allSatisfy { $0 < 128 } }

    private static func isDotAtom(_ local: String) -> Bool {
        local.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.unicodeScalars.allSatisfy(isOfAtom)
        }
    }

    private static func isOfAtom(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return HeaderText.isAtom(UInt8(scalar.value)) }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator,
            .lineSeparator, .paragraphSeparator:
            return false
        default: return true
        }
    }
}

/// Why a text is no address.
package enum MailAddressError: Error, Equatable, Sendable {
    /// There is no `@`, or nothing after it.
    case noDomain
    /// What stands before the `@` is empty, quoted, or has blanks, control bytes or stray dots.
    case badLocalPart
    /// What stands after it is no name of a domain.
    case badDomain
    /// More than 64 octets before the `@`, or 254 in all (RFC 5321 4.5.3.1).
    case tooLong
}
