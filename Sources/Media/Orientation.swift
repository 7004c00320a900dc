/// How a camera was held (Exif 2.32 section 4.6.4.A, tag 274): 1 is upright.
enum Orientation {
    private static let prefix = Array("Exif\0\0".utf8)

    /// Reads the tag from the chunk `eXIf` of a PNG (PNG, third edition, section 11.3.4.5), which
    /// the libvips of Debian 12 passes over, or from where programs wrote it before that chunk
    /// was: a text of hexadecimal digits (ImageMagick, ExifTool), or XMP. 1 if there is none or
    /// it makes no sense.
    /// - Parameter note: the text of a name.
    static func read(fromPNG reader: ByteReader, note: (String) -> [UInt8]?) -> Int {
        if let exif = PNGChunks.first("eXIf", in: reader) { return read(from: exif) }
        for kind in ["exif", "APP1"] {
            let raw = note("Raw profile type " + kind).map(rawProfile)
            if let raw, raw.starts(with: prefix) || kind == "exif" { return read(from: raw) }
        }
        return note("XML:com.adobe.xmp").map(read(fromXMP:)) ?? 1
    }

    /// A line with a name, one with the count of bytes, lines of digits.
    private static func rawProfile(_ text: [UInt8]) -> [UInt8] {
        let digits = text.split(separator: 0x0A).dropFirst(2).joined().compactMap {
            Character(Unicode.Scalar($0)).hexDigitValue
        }
        return stride(from: 0, to: digits.count - 1, by: 2).map {
            UInt8(digits[$0] << 4 | digits[$0 + 1])
        }
    }

    /// `tiff:Orientation`, as an attribute or an element (XMP, part 2, section 3.3).
    private static func read(fromXMP text: [UInt8]) -> Int {
        let name = Array("tiff:Orientation".utf8)
        guard let place = ByteReader(text).first(name) else { return 1 }
        let value = text[(place + name.count)...].prefix(4).drop { "=>\"' ".utf8.contains($0) }
        guard value.count > 1, let digit = value.first, 0x31...0x38 ~= digit,
            "\"'<".utf8.contains(value[value.startIndex + 1])
        else { return 1 }
        return Int(digit) - 0x30
    }

    /// Reads it from a TIFF of tags: the first directory, a number of two bytes.
    private static func read(from bytes: [UInt8]) -> Int {
        let exif = ByteReader(bytes.starts(with: prefix) ? Array(bytes.dropFirst(6)) : bytes)
        let isBig = exif.has("MM\0*".utf8, at: 0)
        guard isBig || exif.has("II*\0".utf8, at: 0) else { return 1 }
        let two = { isBig ? exif.big16($0) : exif.little16($0) }
        guard let start = isBig ? exif.big32(4) : exif.little32(4), let count = two(start) else {
            return 1
        }
        for place in (0..<count).map({ start + 2 + 12 * $0 }) where two(place) == 0x0112 {
            guard two(place + 2) == 3, let value = two(place + 8), (1...8).contains(value) else {
                return 1
            }
            return value
        }
        return 1
    }
}
