import CIDN2

extension WebHost {
    /// Reads what stands between `//` and the port. A name in other letters is mapped (UTS 46,
    /// not transitional) and becomes its A-label (RFC 5890). What other programs take for a
    /// number in disguise, such as `127.1`, `2130706433`, `0x7f.1` or `％31`, is nobody's.
    init?(_ text: Substring) {
        if text.hasPrefix("[") {
            guard text.hasSuffix("]"),
                let address = NetworkAddress(String(text.dropFirst().dropLast())), address.isIPv6
            else { return nil }
            self = .address(address)
            return
        }
        guard (1...1_000).contains(text.utf8.count), Self.isWritten(text) else { return nil }
        guard let mapped = Self.ascii(String(text)) else { return nil }
        let name = mapped.hasSuffix(".") ? String(mapped.dropLast()) : mapped
        if let address = NetworkAddress(name), !address.isIPv6 {
            self = .address(address)
            return
        }
        guard Self.isNamed(name) else { return nil }
        self = .name(name)
    }

    /// The name in its own letters if they are those that a French reader tells apart, else in
    /// ASCII: `аррӏе.com` in Cyrillic is shown as `xn--80ak6aa92e.com`.
    package var shown: String {
        guard case .name(let name) = self, name.contains("xn--") else { return text }
        var found: UnsafeMutablePointer<CChar>?
        guard idn2_to_unicode_8z8z(name, &found, 0) == IDN2_OK.rawValue, let found else {
            return name
        }
        defer { idn2_free(found) }
        let readable = String(cString: found)
        let isPlain = readable.unicodeScalars.allSatisfy { Familiar.isLetter($0) || $0.isASCII }
        return isPlain ? readable : name
    }

    /// No mark of a URL, no blank, nothing that is not seen.
    private static func isWritten(_ text: Substring) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            guard !scalar.isASCII else { return scalar == "." || isOfLabel(scalar.value) }
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
        return String(cString: found).lowercased()
    }

    private static func isNamed(_ name: String) -> Bool {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard name.utf8.count <= 253, let last = labels.last, !isNumber(last) else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count)
                && label.unicodeScalars.allSatisfy { isOfLabel($0.value) }
        }
    }

    /// As the URL standard says when a host "ends in a number".
    private static func isNumber(_ label: Substring) -> Bool {
        label.utf8.allSatisfy { (48...57).contains($0) }
            || label.hasPrefix("0x") && UInt64(label.dropFirst(2), radix: 16) != nil
            || label == "0x"
    }

    /// Letters, digits, hyphen and, as some sites have it, underscore.
    private static func isOfLabel(_ value: UInt32) -> Bool {
        switch value {
        case 45, 48...57, 65...90, 95, 97...122: true
        default: false
        }
    }
}
