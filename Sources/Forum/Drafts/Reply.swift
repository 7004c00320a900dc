import Community
import Content
import Foundation
import HTTP

/// The form of an answer as it was sent.
struct Reply {
    let text: String
    let answers: String
    /// The highest number that its writer was shown.
    let seen: Int?
    let isPreview: Bool
    let isDraft: Bool

    init(_ fields: FormFields) {
        text = fields.first("text") ?? ""
        answers = fields.first("answers") ?? ""
        seen = fields.first("seen").flatMap { Int($0) }
        isPreview = fields.first("preview") != nil
        isDraft = fields.first("draft") != nil
    }
}
