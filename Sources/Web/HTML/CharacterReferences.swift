import CXML

/// References such as `&eacute;` and `&#233;` (HTML 13.5).
enum CharacterReferences {
    /// The text with its references resolved; what is none stays as it is. Only those with their
    /// semicolon are: `?a=1&copy=2` stays an address.
    static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            if bytes[at] == UInt8(ascii: "&"), let (scalar, end) = reference(bytes[(at + 1)...]) {
                result += String(Character(scalar)).utf8
                at = end
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let longest = 32

    /// What the bytes after `&` stand for, and where it ends.
    private static func reference(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        guard let end = bytes.prefix(longest).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let body = String(decoding: bytes[..<end], as: UTF8.self)
        guard body.utf8.first == UInt8(ascii: "#") else {
            return names[body].map { ($0, end + 1) }
        }
        let digits = body.utf8.dropFirst()
        let isHex = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        guard let text = String(isHex ? digits.dropFirst() : digits),
            text.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
            let value = UInt64(text, radix: isHex ? 16 : 10)
        else { return nil }
        return (character(value), end + 1)
    }

    /// Numbers between 128 and 159 are meant as Windows-1252; NUL and what is no character are
    /// none (HTML 13.2.5.80).
    private static func character(_ value: UInt64) -> Unicode.Scalar {
        let refused: Unicode.Scalar = "\u{FFFD}"
        if (0x80...0x9F).contains(value) { return Windows1252.scalar(UInt8(value)) }
        return value == 0 ? refused : UInt32(exactly: value).flatMap(Unicode.Scalar.init) ?? refused
    }

    /// Those of HTML 4, as libxml2 has them, and the few later ones that address fields are hidden
    /// with.
    private static let names: [String: Unicode.Scalar] = {
        var names: [String: Unicode.Scalar] = [
            "apos": "'", "Tab": "\t", "NewLine": "\n", "colon": ":", "sol": "/", "period": ".",
            "comma": ",", "lpar": "(", "rpar": ")", "num": "#", "excl": "!", "quest": "?",
            "AMP": "&", "LT": "<", "GT": ">", "QUOT": "\"",
        ]
        for value in UInt32(0x22)...0x2666 {
            guard let entity = htmlEntityValueLookup(value), let name = entity.pointee.name else {
                continue
            }
            names[String(cString: name)] = Unicode.Scalar(value)
        }
        return names
    }()
}
