import Community
import Foundation

/// The title and the tags of a topic as they were typed.
struct TopicCheck {
    static let titleLimit = 150

    let title: String
    let tags: TagList

    init(_ title: String, _ tags: String) {
        self.title = Self.title(title)
        self.tags = TagList(tags)
    }

    static func title(_ typed: String) -> String {
        typed.split(whereSeparator: \.isWhitespace).joined(separator: " ").plain
    }

    func addFaults(to faults: inout FormFaults, _ words: Words) {
        if title.isBlank {
            faults.add("title", words("forum.error.titleEmpty"))
        } else if title.unicodeScalars.count > Self.titleLimit {
            faults.add("title", words("forum.error.titleLong"))
        }
        if let key = tags.error { faults.add("tags", words(key)) }
    }
}
