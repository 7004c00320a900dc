/// Character references such as `&eacute;` and `&#233;`.
enum HTMLEntities {
    /// The text with its references resolved; what is none stays as it is.
    static func resolve(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var resolved: [UInt8] = []
        var rest = bytes
        while let byte = rest.first {
            let found = byte == UInt8(ascii: "&") ? reference(rest.dropFirst().prefix(12)) : nil
            if let (text, length) = found {
                resolved += text.utf8
                rest = rest.dropFirst(1 + length)
            } else {
                resolved.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: resolved, as: UTF8.self)
    }

    /// What the bytes after "&" begin with, and how many they are.
    private static func reference(_ bytes: ArraySlice<UInt8>) -> (String, Int)? {
        guard let end = bytes.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let body = String(decoding: bytes[..<end], as: UTF8.self)
        let length = end - bytes.startIndex + 1
        guard body.first == "#" else { return names[body].map { ($0, length) } }
        let digits = body.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else {
            return nil
        }
        return (character(value), length)
    }

    /// Numbers between 128 and 159 are meant as Windows-1252, as browsers read them.
    private static func character(_ value: UInt32) -> String {
        if (0x80...0x9F).contains(value) {
            return GMimeText.body([UInt8(value)], charset: "windows-1252")
        }
        guard let scalar = Unicode.Scalar(value), value >= 0x20 || value == 9 || value == 10 else {
            return "\u{FFFD}"
        }
        return String(Character(scalar))
    }

    private static let names: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        "iexcl": "¡", "cent": "¢", "pound": "£", "sect": "§", "copy": "©", "ordf": "ª",
        "laquo": "«", "raquo": "»", "reg": "®", "deg": "°", "plusmn": "±", "sup2": "²",
        "sup3": "³", "acute": "´", "micro": "µ", "para": "¶", "middot": "·", "ordm": "º",
        "frac14": "¼", "frac12": "½", "frac34": "¾", "iquest": "¿", "times": "×", "divide": "÷",
        "Agrave": "À", "Aacute": "Á", "Acirc": "Â", "Atilde": "Ã", "Auml": "Ä", "Aring": "Å",
        "AElig": "Æ", "Ccedil": "Ç", "Egrave": "È", "Eacute": "É", "Ecirc": "Ê", "Euml": "Ë",
        "Igrave": "Ì", "Iacute": "Í", "Icirc": "Î", "Iuml": "Ï", "Ntilde": "Ñ", "Ograve": "Ò",
        "Oacute": "Ó", "Ocirc": "Ô", "Otilde": "Õ", "Ouml": "Ö", "Oslash": "Ø", "Ugrave": "Ù",
        "Uacute": "Ú", "Ucirc": "Û", "Uuml": "Ü", "szlig": "ß",
        "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å",
        "aelig": "æ", "ccedil": "ç", "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë",
        "igrave": "ì", "iacute": "í", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "ograve": "ò",
        "oacute": "ó", "ocirc": "ô", "otilde": "õ", "ouml": "ö", "oslash": "ø", "ugrave": "ù",
        "uacute": "ú", "ucirc": "û", "uuml": "ü", "yuml": "ÿ", "OElig": "Œ", "oelig": "œ",
        "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“",
        "rdquo": "”", "bdquo": "„", "bull": "•", "hellip": "…", "lsaquo": "‹", "rsaquo": "›",
        "euro": "€", "trade": "™", "rarr": "→", "larr": "←", "zwnj": "", "zwj": "\u{200D}",
        "shy": "", "ensp": " ", "emsp": " ", "thinsp": " ",
    ]
}
