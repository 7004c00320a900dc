/// A document of title and paragraphs as PDF 1.4, on A4, in Helvetica, without any library.
///
/// For exports and for the demonstration. Text is written in WinAnsi (Windows-1252), which
/// holds French and English; other characters become "?".
package struct SimplePDF {
    private var objects: [[UInt8]] = []

    /// The bytes of the document; several pages when it is long.
    package static func make(title: String, paragraphs: [String]) -> [UInt8] {
        let pages = PDFPages(title: title, paragraphs: paragraphs).pages
        var file = SimplePDF()
        let kids = pages.indices.map { "\(6 + $0 * 2) 0 R" }.joined(separator: " ")
        file.add("<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>")
        file.add("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
        file.add(font("Helvetica"))
        file.add(font("Helvetica-Bold"))
        file.add(Array("<< /Title ".utf8) + WinAnsi.unicode(title) + Array(" >>".utf8))
        for (index, page) in pages.enumerated() {
            file.add(
                """
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(7 + index * 2) \
                0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>
                """)
            let head = Array("<< /Length \(page.count) >>\nstream\n".utf8)
            file.add(head + page + Array("\nendstream".utf8))
        }
        return file.written()
    }

    private static func font(_ name: String) -> String {
        "<< /Type /Font /Subtype /Type1 /BaseFont /\(name) /Encoding /WinAnsiEncoding >>"
    }

    private mutating func add(_ text: String) { objects.append(Array(text.utf8)) }

    private mutating func add(_ bytes: [UInt8]) { objects.append(bytes) }

    /// Header, objects, table of their places (PDF 1.4 section 3.4), trailer.
    private func written() -> [UInt8] {
        var bytes = Array("%PDF-1.4\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let place = String(bytes.count)
            table += String(repeating: "0", count: max(0, 10 - place.count)) + place + " 00000 n \n"
            bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let trailer = "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 5 0 R >>\n"
        return bytes + Array((table + trailer + "startxref\n\(bytes.count)\n%%EOF\n").utf8)
    }
}
