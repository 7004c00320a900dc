/// A PDF written by hand.
enum PDF {
    /// Of a page for each text; what stands in `catalog` and `trailer` is added there.
    static func pages(
        _ texts: [String], catalog: String = "", trailer: String = "", more: [String] = []
    ) -> String {
        let kids = texts.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<</Type/Catalog/Pages 2 0 R\(catalog)>>",
            "<</Type/Pages/Kids[\(kids)]/Count \(texts.count)>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ]
        for (number, text) in texts.enumerated() {
            let drawing = text.isEmpty ? "" : "BT /F1 18 Tf 50 700 Td (\(text)) Tj ET"
            objects += [
                """
                <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]
                /Resources<</Font<</F1 3 0 R>>>>/Contents \(5 + 2 * number) 0 R>>
                """, stream(drawing),
            ]
        }
        return file(objects + more, trailer: trailer)
    }

    static func stream(_ text: String, _ keys: String = "") -> String {
        "<<\(keys)/Length \(text.utf8.count)>>\nstream\n\(text)\nendstream"
    }

    /// Object 1 is the catalog.
    static func file(_ objects: [String], trailer: String = "") -> String {
        var text = "%PDF-1.4\n"
        var places: [Int] = []
        for (number, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        let lines = places.map { place in
            let digits = String(place)
            return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        return text + "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n" + lines.joined()
            + "trailer\n<</Size \(objects.count + 1)/Root 1 0 R\(trailer)>>\n"
            + "startxref\n\(start)\n%%EOF\n"
    }

    /// Asks for a password that nobody knows.
    static let locked = pages(
        ["secret"],
        trailer: "/Encrypt<</Filter/Standard/V 1/R 2/O<\(zeros)>/U<\(zeros)>/P -4>>"
            + "/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]")

    private static let zeros = String(repeating: "5A", count: 32)
}
