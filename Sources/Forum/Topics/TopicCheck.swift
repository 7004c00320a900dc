import Community
import Content
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
        typed.split(whereSeparator: \.isWhitespace).joined(separator: " ").oneLine
    }

    func addFaults(to errors: inout FormErrors, _ words: Localization) {
        if title.isBlank {
            errors.add("title", words("forum.error.titleEmpty"))
        } else if title.length > Self.titleLimit {
            errors.add("title", words("forum.error.titleLong"))
        }
        if let key = tags.error { errors.add("tags", words(key)) }
    }
}
