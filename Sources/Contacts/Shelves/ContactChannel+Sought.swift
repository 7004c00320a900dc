extension ContactChannel {
    /// What the search of the space finds it by; a number also in one piece, as many type it.
    var sought: String {
        switch kind {
        case .telephone: Self.once([shown, shown.filter { !$0.isWhitespace }, key])
        case .address: Self.once(post.lines)
        case .mail, .site: value
        }
    }

    private static func once(_ parts: [String]) -> String {
        var seen: Set<String> = []
        return parts.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: " ")
    }
}
