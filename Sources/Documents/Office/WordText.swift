/// Text of a word processor's file of today (ECMA-376, part 1, section 17): the runs of a
/// paragraph are joined as they are, a paragraph ends with a newline.
enum WordText {
    static func isWanted(_ name: String) -> Bool { parts.contains(name) }

    private static let parts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"]

    static func write(_ package: OfficePackage, to output: PageWriter) throws(DocumentError) {
        guard package.parts[parts[0]] != nil else { throw .broken }
        for name in parts {
            if let part = package.parts[name] { try write(XMLPart(part), to: output) }
        }
        try output.endPage()
    }

    private static func write(_ part: XMLPart, to output: PageWriter) throws(DocumentError) {
        var isText = false
        while let event = try part.next() {
            switch event {
            case .start(let name):
                if passedOver.contains(name) {
                    try part.skip(name)
                } else if name == "t" {
                    isText = true
                } else if let space = spaces[name] {
                    try output.write(space)
                }
            case .end("t"): isText = false
            case .end("p"): try output.write("\n")
            case .end("tc"): try output.write("\t")
            case .end: break
            case .text(let text): if isText { try output.write(text) }
            }
        }
    }

    /// Tab stops are no tabs, and what is drawn is said a second time for older programs.
    private static let passedOver: Set = [
        "pPr", "rPr", "sectPr", "tblPr", "Fallback", "del", "moveFrom",
    ]
    private static let spaces = [
        "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-",
    ]
}
