import Community
import Content
import Foundation
import HTTP

/// The form of an answer as it was sent.
struct Reply {
    let text: String
    let answers: String
    private(set) var quotes: [Quote]
    /// The highest number that its writer was shown.
    let seen: Int?
    let isPreview: Bool
    let isDraft: Bool
    /// Whether a quotation is taken away, and the form shown again.
    let isUnquoting: Bool

    init(_ fields: FormFields) {
        text = fields.first("text") ?? ""
        answers = fields.first("answers") ?? ""
        quotes = fields.all("quote").compactMap { Quote(field: $0) }
        seen = fields.first("seen").flatMap { Int($0) }
        isPreview = fields.first("preview") != nil
        isDraft = fields.first("draft") != nil
        let unquoted = fields.first("unquote")
        isUnquoting = unquoted != nil
        if let place = unquoted.flatMap({ Int($0) }), quotes.indices.contains(place) {
            quotes.remove(at: place)
        }
    }
}
