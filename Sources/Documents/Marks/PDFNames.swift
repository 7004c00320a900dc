/// Looks for names in the raw bytes of a PDF (ISO 32000-1, 7.3.5), however they are cut into
/// pieces and whichever of their letters are written as `#4A`. What is in compressed objects is
/// not seen.
struct PDFNames {
    private(set) var marks: Set<DocumentMark> = []
    /// Of the name that is being read; nil outside of one.
    private var name: [UInt8]?
    /// Digits behind a `#`.
    private var digits: [UInt8]?
    /// `/JS` was read: it counts when a text or the number of an object follows, since three
    /// bytes like these come by chance in any picture.
    private var awaits = false

    private static let longest = 32

    mutating func read(_ piece: some Sequence<UInt8>) {
        for byte in piece { read(byte) }
    }

    private mutating func read(_ byte: UInt8) {
        if awaits, !Self.isSpace(byte) {
            if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "<") || 0x30...0x39 ~= byte {
                marks.insert(.script)
            }
            awaits = false
        }
        guard name != nil else {
            if byte == UInt8(ascii: "/") { name = [] }
            return
        }
        if Self.isSpace(byte) || Self.delimiters.contains(byte) {
            end()
            if byte == UInt8(ascii: "/") { name = [] }
            // What ends the name may be what follows it.
            if awaits, !Self.isSpace(byte) { read(byte) }
        } else {
            add(byte)
        }
    }

    private mutating func add(_ byte: UInt8) {
        if byte == UInt8(ascii: "#"), digits == nil {
            digits = []
        } else if let before = digits {
            guard let digit = Self.value(byte) else {
                (name, digits) = (nil, nil)
                return
            }
            digits = before + [digit]
            if before.count == 1 {
                name?.append(before[0] << 4 | digit)
                digits = nil
            }
        } else {
            name?.append(byte)
        }
        if name.map({ $0.count > Self.longest }) == true { (name, digits) = (nil, nil) }
    }

    private mutating func end() {
        let word = String(decoding: name ?? [], as: UTF8.self)
        (name, digits) = (nil, nil)
        switch word {
        case "JavaScript": marks.insert(.script)
        case "JS": awaits = true
        case "Launch": marks.insert(.launch)
        case "EmbeddedFile", "EmbeddedFiles", "RichMedia": marks.insert(.embedded)
        case "Encrypt": marks.insert(.encrypted)
        default: break
        }
    }

    private static let delimiters = Set("()<>[]{}/%".utf8)

    private static func isSpace(_ byte: UInt8) -> Bool {
        [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte)
    }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
