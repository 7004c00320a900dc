/// An e-mail address as an identifier: compared without case.
package enum Email {
    /// As it was typed or pasted, without blanks at its ends and without the signs that nobody
    /// sees, with which no mail arrives.
    package static func typed(_ text: String) -> String { text.plain.trimmed }

    /// What two spellings of one address share.
    package static func key(_ email: String) -> String { typed(email).lowercased() }

    /// Whether it looks like an address that mail can be sent to: one `@`, a domain with a
    /// dot or a bare host, no white space or control byte, at most 254 bytes (RFC 5321, 4.5.3.1).
    package static func isPlausible(_ email: String) -> Bool {
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, email.utf8.count <= 254, !parts[0].isEmpty, !parts[1].isEmpty,
            parts[0].utf8.count <= 64
        else { return false }
        let refused = "\"<>()[],;:\\"
        return email.unicodeScalars.allSatisfy { scalar in
            scalar.value > 0x20 && scalar.value != 0x7F
                && !refused.unicodeScalars.contains(scalar) && !scalar.properties.isWhitespace
        } && email.plain == email
            && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".") && !parts[1].contains("..")
    }
}
