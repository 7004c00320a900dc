// Throws bytes at the Markdown renderer, and checks what no text may put on a page. Built as
// MustacheFuzz.swift is:
//
//     SWIFT_BACKTRACE=enable=no swiftc -O -swift-version 6 -sanitize=fuzzer,address \
//         -parse-as-library -package-name parvis -I Sources/CMD4C -lmd4c -o .build/markdown-fuzz \
//         $(find Sources/Markup -name '*.swift') Tests/Fuzz/MarkdownFuzz.swift
//     ASAN_OPTIONS=detect_leaks=0 .build/markdown-fuzz -max_len=1024 -max_total_time=60 \
//         Tests/Fuzz/Corpus/markdown

private let tags: Set<String> = [
    "a", "blockquote", "br", "code", "del", "div", "em", "h3", "h4", "h5", "h6", "hr", "img", "li",
    "ol", "p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
]

/// Every `<` opens a tag of the list, tags close in order, and every address is one of ours.
private func check(_ html: String) {
    var open: [Substring] = []
    for piece in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
        guard let end = piece.firstIndex(of: ">") else { fatalError("a tag without end") }
        let name = piece[..<end].prefix { $0 != " " }
        precondition(tags.contains(name.hasPrefix("/") ? String(name.dropFirst()) : String(name)))
        if name.hasPrefix("/") {
            precondition(open.popLast() == name.dropFirst(), "a tag out of order")
        } else if !["br", "hr", "img"].contains(name) {
            open.append(name)
        }
        if let href = piece.firstRange(of: "href=\"") {
            let address = piece[href.upperBound...].prefix { $0 != "\"" }
            precondition(!address.lowercased().hasPrefix("javascript:"), "a script")
        }
    }
    precondition(open.isEmpty, "a tag left open")
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkdown(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    do {
        // Beyond ASCII, a mark may join the `>` before it into one character.
        let html = try Markdown.html(source, limits: .post).markup
        check(String(String.UnicodeScalarView(html.unicodeScalars.filter(\.isASCII))))
    } catch {
        _ = error
    }
    precondition(Markdown.plainText(source, limit: 40).count <= 41)
    return 0
}
