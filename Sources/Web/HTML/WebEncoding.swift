import CLinux

/// An encoding that pages of the web are in (Encoding standard 4). No other is read: some of
/// iconv(3) are not fit for what strangers write.
enum WebEncoding: String {
    case utf8 = "UTF-8"
    case utf16LE = "UTF-16LE"
    case utf16BE = "UTF-16BE"
    case windows1250 = "CP1250"
    case windows1251 = "CP1251"
    case windows1252 = "CP1252"
    case windows1253 = "CP1253"
    case windows1254 = "CP1254"
    case windows1255 = "CP1255"
    case windows1256 = "CP1256"
    case windows1257 = "CP1257"
    case windows1258 = "CP1258"
    case latin2 = "ISO-8859-2"
    case latin3 = "ISO-8859-3"
    case latin4 = "ISO-8859-4"
    case cyrillic = "ISO-8859-5"
    case arabic = "ISO-8859-6"
    case greek = "ISO-8859-7"
    case hebrew = "ISO-8859-8"
    case latin7 = "ISO-8859-13"
    case latin9 = "ISO-8859-15"
    case latin10 = "ISO-8859-16"
    case koi8R = "KOI8-R"
    case koi8U = "KOI8-U"
    case macintosh = "MACINTOSH"
    case gb18030 = "GB18030"
    case big5 = "BIG5-HKSCS"
    case eucJP = "EUC-JP"
    case shiftJIS = "CP932"
    case eucKR = "CP949"

    /// By any of the names that pages give it.
    init?(label: String) {
        let label = label.lowercased().filter { !$0.isWhitespace }
        guard let encoding = Self.labels[label] ?? Self(rawValue: label.uppercased()) else {
            return nil
        }
        self = encoding
    }

    /// What the web means by Latin-1 is Windows-1252 (Encoding standard 4.2).
    private static let labels: [String: WebEncoding] = [
        "utf8": .utf8, "unicode-1-1-utf-8": .utf8, "utf-16": .utf16LE, "ascii": .windows1252,
        "us-ascii": .windows1252, "iso-8859-1": .windows1252, "iso8859-1": .windows1252,
        "iso_8859-1": .windows1252, "latin1": .windows1252, "l1": .windows1252,
        "x-cp1252": .windows1252, "windows-1250": .windows1250, "windows-1251": .windows1251,
        "windows-1252": .windows1252, "windows-1253": .windows1253, "windows-1254": .windows1254,
        "iso-8859-9": .windows1254, "latin5": .windows1254, "windows-1255": .windows1255,
        "windows-1256": .windows1256, "windows-1257": .windows1257, "windows-1258": .windows1258,
        "latin2": .latin2, "iso-8859-8-i": .hebrew, "latin9": .latin9, "latin-9": .latin9,
        "iso8859-15": .latin9, "iso_8859-15": .latin9, "koi8": .koi8R, "mac": .macintosh,
        "x-mac-roman": .macintosh, "gb2312": .gb18030, "gbk": .gb18030, "x-gbk": .gb18030,
        "big5": .big5, "x-x-big5": .big5, "x-euc-jp": .eucJP, "shift_jis": .shiftJIS,
        "shift-jis": .shiftJIS, "sjis": .shiftJIS, "x-sjis": .shiftJIS, "windows-31j": .shiftJIS,
        "euc-kr": .eucKR, "ks_c_5601-1987": .eucKR, "ksc5601": .eucKR,
    ]
}
