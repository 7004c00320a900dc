/// Percent encoding (RFC 3986, section 2.1).
package enum PercentEncoding {
    /// Encodes all but `unreserved`: fit for one path segment, one query name
    /// or value, or an extended parameter.
    package static func component(_ text: String) -> String {
        encode(text) { $0.isUnreserved }
    }

    /// Encodes a whole path: as `component`, but slashes stay.
    package static func path(_ text: String) -> String {
        encode(text) { $0.isUnreserved || $0 == .slash }
    }

    /// Encodes a form name or value: as `component`, a space becoming `+`.
    package static func form(_ text: String) -> String {
        let encoded = encode(text) { $0.isUnreserved || $0 == .space }
        return String(encoded.map { $0 == " " ? "+" : $0 })
    }

    /// Decodes strictly: nil for a `%` without two hexadecimal digits or for
    /// bytes that are not UTF-8.
    package static func decode(_ text: String, plusIsSpace: Bool = false) -> String? {
        guard let raw = bytes(text.utf8, plusIsSpace: plusIsSpace) else { return nil }
        return String(validating: raw, as: UTF8.self)
    }

    static func bytes(_ source: some Collection<UInt8>, plusIsSpace: Bool) -> [UInt8]? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(source.count)
        var iterator = source.makeIterator()
        while let byte = iterator.next() {
            if byte == .percent {
                guard let high = iterator.next()?.hexValue, let low = iterator.next()?.hexValue
                else { return nil }
                decoded.append(high << 4 | low)
            } else {
                decoded.append(plusIsSpace && byte == .plus ? .space : byte)
            }
        }
        return decoded
    }

    private static func encode(_ text: String, keeping keep: (UInt8) -> Bool) -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if keep(byte) {
                encoded.append(byte)
            } else {
                encoded += [.percent, .hexDigit(byte >> 4), .hexDigit(byte & 15)]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
