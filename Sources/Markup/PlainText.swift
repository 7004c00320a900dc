/// Texts typed without markup, on a page: their lines stay lines, and their bare addresses become
/// links.
package enum PlainText {
    /// The text as markup, escaped.
    package static func html(_ text: String) -> HTML {
        let text = LineEnds.plain(Array(text.utf8))
        var output = Output(reserving: text.count + text.count / 4)
        var done = 0
        for bare in BareAddresses.all(in: text) {
            guard let address = Address(bare.target) else { continue }
            write(text[done..<bare.range.lowerBound], into: &output)
            output.append("<a href=\"")
            output.append(address)
            output.append(address.kind == .external ? "\" rel=\"noopener ugc nofollow\">" : "\">")
            write(text[bare.range], into: &output)
            output.append("</a>")
            done = bare.range.upperBound
        }
        write(text[done...], into: &output)
        return HTML(trusted: output.text)
    }

    /// A `<br>` without an end of line behind it: some pages show that as another one.
    private static func write(_ words: ArraySlice<UInt8>, into output: inout Output) {
        let lines = words.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if index > 0 { output.append("<br>") }
            line.withUnsafeBufferPointer { output.append(escaping: $0) }
        }
    }
}
