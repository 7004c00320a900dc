import Community
import Foundation
import Storage

/// A version of a text of the site, whether it holds or not.
struct SiteTextVersion: FromRow {
    /// Which it is, in an address: `3-2`.
    struct Mark: Equatable {
        let text: SiteText.ID
        let number: Int

        init(text: SiteText.ID, number: Int) { (self.text, self.number) = (text, number) }

        /// Nil for what names none.
        init?(_ segment: String) {
            let parts = segment.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 2, let text = SiteText.ID(segment: String(parts[0])),
                let number = SiteText.ID(segment: String(parts[1]))
            else { return nil }
            self.init(text: text, number: Int(number.rawValue))
        }

        var segment: String { "\(text)-\(number)" }
    }

    let text: SiteText.ID
    let title: String
    let number: Int
    let publishedAt: Date
    /// Whether its text is not proposed any more.
    let isEnded: Bool

    var mark: String { Mark(text: text, number: number).segment }

    init(row: Row) throws {
        text = try row["text_id"]
        title = try row["title"]
        number = try row["number"]
        publishedAt = try row["published_at"]
        isEnded = try row["is_ended"]
    }
}
