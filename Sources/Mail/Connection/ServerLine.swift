/// What a server says, as a text that may be kept and shown.
enum ServerLine {
    private static let most = 1_000

    /// The first 1,000 octets, without control bytes, of which those at the end go; what is no
    /// UTF-8 is replaced.
    static func text(_ bytes: some Collection<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in String(decoding: bytes.prefix(most), as: UTF8.self).unicodeScalars {
            scalars.append(HeaderText.isControl(scalar) ? " " : scalar)
        }
        while scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }
}
