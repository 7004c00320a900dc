import Community
import Content
import Foundation
import Storage

/// Tags as they are typed, with commas between them.
struct TagList {
    let names: [String]
    /// The key of what is wrong with them.
    let error: String?

    init(_ typed: String) {
        var seen: Set<String> = []
        names = typed.split { $0 == "," || $0 == ";" || $0.isNewline }.map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ").oneLine
                .trimmingCharacters(in: CharacterSet(charactersIn: "# "))
        }
        .filter { !$0.isBlank && seen.insert($0.nameLook).inserted }
        if names.count > Tag.most {
            error = "forum.error.tagsMany"
        } else if names.contains(where: { $0.length > Tag.length }) {
            error = "forum.error.tagLong"
        } else {
            error = nil
        }
    }
}
