import Community
import Foundation
import HTTP
import Storage
import TestKit

/// A PDF of one line a page.
enum PagedPDF {
    static func make(_ texts: [String], trailer: String = "") -> [UInt8] {
        let kids = texts.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[\(kids)]/Count \(texts.count)>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ]
        for (number, text) in texts.enumerated() {
            let drawing = text.isEmpty ? "" : "BT /F1 12 Tf 50 700 Td (\(text)) Tj ET"
            objects += [
                """
                <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]
                /Resources<</Font<</F1 3 0 R>>>>/Contents \(5 + 2 * number) 0 R>>
                """, "<</Length \(drawing.utf8.count)>>\nstream\n\(drawing)\nendstream",
            ]
        }
        return Array(written(objects, trailer).utf8)
    }

    private static func written(_ objects: [String], _ trailer: String) -> String {
        var (text, places) = ("%PDF-1.4\n", "")
        for (number, object) in objects.enumerated() {
            let digits = String(text.utf8.count)
            places += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
            text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        return text + "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(places)trailer\n"
            + "<</Size \(objects.count + 1)/Root 1 0 R\(trailer)>>\n"
            + "startxref\n\(text.utf8.count)\n%%EOF\n"
    }

    /// Asks for a password that nobody knows.
    static var locked: [UInt8] {
        let zeros = String(repeating: "5A", count: 32)
        return make(
            ["secret"],
            trailer: "/Encrypt<</Filter/Standard/V 1/R 2/O<\(zeros)>/U<\(zeros)>/P -4>>"
                + "/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]")
    }
}

extension Town {
    func paged(_ name: String, _ texts: [String]) throws -> UploadedFile {
        try UploadedFile(name, PagedPDF.make(texts), in: site.files)
    }
}
