/// How the head of a line says that its value is transferred: two ways break long values without
/// a fold (vCard 2.1, sections 2.1.3 and 2.4.2).
enum LineTransfer {
    case plain
    case quotedPrintable
    case base64

    /// By the parameters of a line, with or without the name `ENCODING`.
    init(_ line: ArraySlice<UInt8>) {
        self = .plain
        guard var place = line.firstIndex(where: { $0 == 58 || $0 == 59 }) else { return }
        while place < line.endIndex, line[place] == 59 {
            let start = place + 1
            place = Self.end(line, from: start)
            switch Self.word(line[start..<place]) {
            case "QUOTED-PRINTABLE", "ENCODING=QUOTED-PRINTABLE": self = .quotedPrintable
            case "BASE64", "B", "ENCODING=BASE64", "ENCODING=B": self = .base64
            default: break
            }
        }
    }

    private static func word(_ piece: ArraySlice<UInt8>) -> String {
        piece.count > 30 ? "" : String(decoding: piece, as: UTF8.self).uppercased()
    }

    /// Where a parameter ends: at a colon or semicolon outside quotes.
    private static func end(_ line: ArraySlice<UInt8>, from start: Int) -> Int {
        var isQuoted = false
        for place in start..<line.endIndex {
            let byte = line[place]
            if byte == 34 { isQuoted.toggle() }
            if !isQuoted, byte == 58 || byte == 59 { return place }
        }
        return line.endIndex
    }
}
