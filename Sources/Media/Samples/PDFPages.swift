/// Sets a title and paragraphs on A4 pages: margins of 72 points, 11 points of text.
struct PDFPages {
    private(set) var pages: [[UInt8]] = []
    private var current: [UInt8] = []
    private var height = top

    private static let (top, bottom, left, width) = (770, 72, 72, 451)

    init(title: String, paragraphs: [String]) {
        for line in Self.lines(of: title, size: 20) {
            write(line, font: "F2", size: 20, leading: 26)
        }
        height -= 12
        for paragraph in paragraphs {
            for line in Self.lines(of: paragraph, size: 11) {
                write(line, font: "F1", size: 11, leading: 16)
            }
            height -= 8
        }
        turn()
    }

    private mutating func write(_ line: String, font: String, size: Int, leading: Int) {
        if height - leading < Self.bottom { turn() }
        height -= leading
        current += Array("BT /\(font) \(size) Tf \(Self.left) \(height) Td ".utf8)
        current += WinAnsi.literal(line) + Array(" Tj ET\n".utf8)
    }

    private mutating func turn() {
        pages.append(current)
        current = []
        height = Self.top
    }

    /// Words laid out in lines that fit; a word longer than a line is cut.
    private static func lines(of text: String, size: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if HelveticaWidths.width(of: longer) * size <= width * 1000 {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = ""
            for letter in word {
                if HelveticaWidths.width(of: line + String(letter)) * size > width * 1000 {
                    lines.append(line)
                    line = ""
                }
                line.append(letter)
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
