import CXML

/// Text of a page of the web, by a parser that takes any page as it is and loads nothing.
enum HTMLText {
    static func write(
        _ bytes: [UInt8], charset: String, to output: PageWriter
    ) throws(DocumentError) {
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        let page = bytes.withUnsafeBytes { bytes in
            htmlReadMemory(
                bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), nil,
                charset.isEmpty ? nil : charset, Int32(options))
        }
        guard let page else { throw .broken }
        defer { xmlFreeDoc(page) }
        try walk(xmlDocGetRootElement(page), output)
        try output.endPage()
    }

    /// Down and up again without calling itself: a page may be nested as deep as it likes.
    private static func walk(
        _ root: xmlNodePtr?, _ output: PageWriter
    ) throws(DocumentError) {
        var node = root
        while let here = node {
            try enter(here, output)
            if here.pointee.type == XML_ELEMENT_NODE, let child = here.pointee.children,
                !passedOver.contains(name(here))
            {
                node = child
                continue
            }
            var up: xmlNodePtr? = here
            while let last = up {
                try leave(last, output)
                if last == root { return }
                if let next = last.pointee.next {
                    node = next
                    break
                }
                up = last.pointee.parent
            }
        }
    }

    private static func enter(_ node: xmlNodePtr, _ output: PageWriter) throws(DocumentError) {
        switch node.pointee.type {
        case XML_TEXT_NODE:
            guard let text = node.pointee.content else { return }
            try output.write(String(cString: text).utf8.map { $0 == 0x0A ? 0x20 : $0 })
        case XML_ELEMENT_NODE where name(node) == "br": try output.write("\n")
        default: break
        }
    }

    private static func leave(_ node: xmlNodePtr, _ output: PageWriter) throws(DocumentError) {
        guard node.pointee.type == XML_ELEMENT_NODE else { return }
        let name = name(node)
        if blocks.contains(name) { try output.write("\n") }
        if cells.contains(name) { try output.write("\t") }
    }

    private static func name(_ node: xmlNodePtr) -> String {
        node.pointee.name.map { String(cString: $0) } ?? ""
    }

    private static let passedOver: Set = [
        "script", "style", "template", "noscript", "svg", "object", "iframe",
    ]
    private static let cells: Set = ["td", "th"]
    private static let blocks: Set = [
        "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote",
        "title", "section", "article", "header", "footer", "main", "nav", "aside", "figure",
        "figcaption",
        "dt", "dd", "ul", "ol", "dl", "table", "caption", "address", "hr", "form", "option",
    ]
}
