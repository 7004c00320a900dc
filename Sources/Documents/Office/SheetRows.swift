/// The cells of one sheet.
struct SheetRows {
    private let shared: [String]
    private var type = ""
    private var value = ""
    private var isValue = false

    init(_ shared: [String]) {
        self.shared = shared
    }

    consuming func write(_ part: XMLPart, to output: PageWriter) throws(DocumentError) {
        while let event = try part.next() {
            switch event {
            case .start("rPh"): try part.skip("rPh")
            case .start("f"): try part.skip("f")
            case .start("c"): (type, value) = (part.attribute("t") ?? "n", "")
            case .start("v"), .start("t"): isValue = true
            case .end("v"), .end("t"): isValue = false
            case .text(let text): if isValue { value += text }
            case .end("c"): try output.write(cell + "\t")
            case .end("row"): try output.write("\n")
            case .start, .end: break
            }
        }
    }

    private var cell: String {
        switch type {
        case "s":
            if let place = Int(value), shared.indices.contains(place) { shared[place] } else { "" }
        case "b", "e": ""
        default: value
        }
    }
}
