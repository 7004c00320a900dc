/// Text of a spreadsheet of today (ECMA-376, part 1, section 18): a page for each sheet, its name
/// first; rows are lines, cells stand between tabs.
enum SheetsText {
    static func isWanted(_ name: String) -> Bool {
        [workbook, relations, strings].contains(name)
            || (name.hasPrefix("xl/worksheets/") && name.hasSuffix(".xml"))
    }

    private static let workbook = "xl/workbook.xml"
    private static let relations = "xl/_rels/workbook.xml.rels"
    private static let strings = "xl/sharedStrings.xml"

    static func write(_ package: OfficePackage, to output: PageWriter) throws(DocumentError) {
        guard let book = package.parts[workbook] else { throw .broken }
        let shared = try package.parts[strings].map { part throws(DocumentError) in
            try sharedStrings(XMLPart(part))
        }
        let targets = try package.parts[relations].map { part throws(DocumentError) in
            try self.targets(XMLPart(part))
        }
        for sheet in try sheets(XMLPart(book)) {
            guard let target = targets?[sheet.relation], let part = package.parts[target] else {
                continue
            }
            try output.write(sheet.name + "\n")
            try SheetRows(shared ?? []).write(XMLPart(part), to: output)
            try output.endPage()
        }
    }

    private static func sheets(
        _ part: XMLPart
    ) throws(DocumentError) -> [(name: String, relation: String)] {
        var sheets: [(name: String, relation: String)] = []
        while let event = try part.next() {
            guard case .start("sheet") = event, let id = part.attribute("id") else { continue }
            sheets.append((part.attribute("name") ?? "", id))
        }
        return sheets
    }

    /// Which part each name of a relation leads to.
    private static func targets(_ part: XMLPart) throws(DocumentError) -> [String: String] {
        var targets: [String: String] = [:]
        while let event = try part.next() {
            guard case .start("Relationship") = event, let id = part.attribute("Id"),
                let target = part.attribute("Target")
            else { continue }
            targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
        return targets
    }

    /// The texts that cells point to by their place; an empty one has a place too. How a text is
    /// pronounced is not part of it.
    private static func sharedStrings(_ part: XMLPart) throws(DocumentError) -> [String] {
        var strings: [String] = []
        var isText = false
        while let event = try part.next() {
            switch event {
            case .start("rPh"): try part.skip("rPh")
            case .start("si"): strings.append("")
            case .start("t"): isText = true
            case .end("t"): isText = false
            case .text(let text):
                if isText, !strings.isEmpty { strings[strings.count - 1] += text }
            case .start, .end: break
            }
        }
        return strings
    }
}
