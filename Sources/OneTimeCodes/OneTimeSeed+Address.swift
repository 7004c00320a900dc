extension OneTimeSeed {
    /// What an application reads from a QR code: the seed, whose it is, and of which site.
    ///
    ///     otpauth://totp/Parvis%20CFA:elise%40exemple.fr?secret=...&issuer=Parvis%20CFA&...
    ///
    /// A colon parts the site from the account, so that neither may have one.
    package func address(issuer: String, account: String) -> String {
        let issuer = Self.component(issuer)
        let label = issuer + ":" + Self.component(account)
        return "otpauth://totp/\(label)?secret=\(base32)&issuer=\(issuer)"
            + "&algorithm=SHA1&digits=\(Self.digits)&period=\(Self.period)"
    }

    /// Percent-encoded (RFC 3986, 2.1): a blank is `%20`, which every application reads.
    private static func component(_ text: String) -> String {
        let words = text.split { $0 == ":" || $0.isWhitespace }.joined(separator: " ")
        return words.utf8.map { byte in
            isPlain(byte) ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
        }.joined()
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
            || "-._~".utf8.contains(byte)
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }
}
