/// Text of slides of today (ECMA-376, part 1, sections 19 and 21): a page for each.
enum SlidesText {
    static func isWanted(_ name: String) -> Bool { number(name) != nil }

    /// From `ppt/slides/slide12.xml`.
    private static func number(_ name: String) -> Int? {
        let (start, end) = ("ppt/slides/slide", ".xml")
        guard name.hasPrefix(start), name.hasSuffix(end) else { return nil }
        return Int(name.dropFirst(start.count).dropLast(end.count))
    }

    static func write(_ package: OfficePackage, to output: PageWriter) throws(DocumentError) {
        let slides = package.parts.compactMap { name, part in number(name).map { ($0, part) } }
        guard !slides.isEmpty else { throw .broken }
        for (_, slide) in slides.sorted(by: { $0.0 < $1.0 }) {
            try write(XMLPart(slide), to: output)
            try output.endPage()
        }
    }

    private static func write(_ part: XMLPart, to output: PageWriter) throws(DocumentError) {
        var isText = false
        while let event = try part.next() {
            switch event {
            case .start("Fallback"): try part.skip("Fallback")
            case .start("t"): isText = true
            case .start("br"): try output.write("\n")
            case .end("t"): isText = false
            case .end("p"): try output.write("\n")
            case .text(let text): if isText { try output.write(text) }
            case .start, .end: break
            }
        }
    }
}
