import Community
import Content
import Documents
import Storage

/// What was found in the file of a version: whether it has text, and a small picture of it.
struct DocumentReading: Equatable, Sendable {
    enum Text: String, SQLValue, CaseIterable, Sendable {
        /// It has text, and all of it, or the beginning, was read.
        case read, cut
        /// It has none: pictures of pages, perhaps.
        case blank
        /// It asks for a password.
        case locked
        /// It is broken, or costs too much.
        case broken
        /// Nobody looks for text in a file of its type.
        case none
    }

    struct Picture: Equatable, Sendable {
        let digest: String
        /// Pixels.
        let width: Int
        let height: Int
    }

    /// Nil until it was looked at.
    let text: Text?
    /// Numbered pages; 0 where pages have no numbers.
    let pages: Int
    /// What one is told of before opening it.
    let marks: [DocumentMark]
    let picture: Picture?
}

extension DocumentReading: FromRow {
    init(row: Row) throws {
        text = try row["text_state"]
        pages = try row["pages"]
        let words: String = try row["marks"]
        marks = words.split(separator: " ").compactMap { DocumentMark(rawValue: String($0)) }
        let digest: String? = try row["picture"]
        let (width, height): (Int, Int) = (try row["width"], try row["height"])
        picture = digest.map { Picture(digest: $0, width: width, height: height) }
    }
}
