import CIDN2

/// A domain in the letters of the DNS: each of its labels in ASCII, one with other letters as its
/// A-label, `école.fr` as `xn--cole-9oa.fr` (RFC 5890 2.3.2.1; mapped by UTS 46). No address
/// literal, no dot at its end.
package struct DomainName: Hashable, Sendable, CustomStringConvertible {
    /// Lower case; 1 to 253 octets, each label 1 to 63.
    package let text: String

    package init?(_ text: some StringProtocol) {
        guard (1...1_000).contains(text.utf8.count), Self.isWritten(text) else { return nil }
        guard let ascii = Self.ascii(String(text)), Self.isNamed(ascii) else { return nil }
        self.text = ascii
    }

    package var description: String { text }

    /// Letters, digits, marks, hyphens and dots only, before they are mapped.
    private static func isWritten(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            guard !scalar.isASCII else { return isOfLabel(scalar.value) || scalar == "." }
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator,
                .lineSeparator, .paragraphSeparator:
                return false
            default: return true
            }
        }
    }

    private static func ascii(_ text: String) -> String? {
        guard !text.utf8.allSatisfy({ $0 < 128 }) else { return text.lowercased() }
        let flags = Int32(IDN2_NFC_INPUT.rawValue | IDN2_NONTRANSITIONAL.rawValue)
        var found: UnsafeMutablePointer<UInt8>?
        guard idn2_lookup_u8(Array(text.utf8) + [0], &found, flags) == IDN2_OK.rawValue,
            let found
        else { return nil }
        defer { idn2_free(found) }
        return String(cString: found)
    }

    private static func isNamed(_ ascii: String) -> Bool {
        let labels = ascii.split(separator: ".", omittingEmptySubsequences: false)
        guard ascii.utf8.count <= 253, let last = labels.last else { return false }
        return labels.allSatisfy(isLabel) && !last.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// Letters, digits and hyphens, none of these at an end (RFC 1123 2.1).
    private static func isLabel(_ label: some StringProtocol) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.unicodeScalars.allSatisfy { isOfLabel($0.value) }
    }

    private static func isOfLabel(_ value: UInt32) -> Bool {
        switch value {
        case 45, 48...57, 65...90, 97...122: true
        default: false
        }
    }
}
