package import struct Foundation.Date

/// One link of a browser's bookmarks.
package struct Bookmark: Hashable, Sendable {
    static let longestName = 300
    static let longestDescription = 5_000
    static let mostTags = 50

    package let address: WebAddress
    /// On one line, at most 300 characters; the address where the file has none.
    package let title: String
    /// The folders it lies in, the outermost first, none of them empty; at most
    /// `BookmarkFile.deepest`.
    package let folders: [String]
    /// Lines are kept; at most 5,000 characters, empty if there is none.
    package let description: String
    /// Without repetition, in their order; at most 50.
    package let tags: [String]
    /// When it was added, to the second.
    package let added: Date?

    /// Texts are made fit: blanks evened out, hidden signs taken off, cut.
    package init(
        address: WebAddress, title: String, folders: [String] = [], description: String = "",
        tags: [String] = [], added: Date? = nil
    ) {
        self.address = address
        let line = PlainLine.of(title, longest: Self.longestName)
        self.title =
            line.isEmpty ? PlainLine.of(address.shown, longest: Self.longestName) : line
        self.folders = folders.map { PlainLine.of($0, longest: Self.longestName) }
            .filter { !$0.isEmpty }.prefix(BookmarkFile.deepest).map { $0 }
        self.description = Self.paragraphs(description)
        var seen: Set<String> = []
        self.tags = tags.flatMap { $0.split(separator: ",") }
            .map { PlainLine.of(String($0), longest: 100) }
            .filter { !$0.isEmpty && seen.insert($0).inserted }.prefix(Self.mostTags).map { $0 }
        self.added = added.map {
            Date(timeIntervalSince1970: $0.timeIntervalSince1970.rounded(.down))
        }
    }

    /// Lines without blanks around them, no empty ones at the beginning and the end.
    private static func paragraphs(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { PlainLine.of(String($0), longest: longestDescription) }
        let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
        let end = lines.lastIndex { !$0.isEmpty } ?? start - 1
        let whole = lines[start..<max(start, end + 1)].joined(separator: "\n")
        guard whole.count > longestDescription else { return whole }
        return paragraphs(String(whole.prefix(longestDescription)))
    }
}
