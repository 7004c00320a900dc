import Community
import Content
import Foundation
import Markup
import Storage

/// What a letter is made from.
struct LetterDraft: Sendable {
    var answers: Letter.ID?
    let subject: String
    let body: String
    let html: String
    var asksReceipt = false
    var isOfficial = false
    var answersGo = Letter.Answers.author
    var answerBy: Date?
    /// When it goes: now, or later.
    var sendAt: Date

    init(subject: String, text: TextEntry, sendAt: Date) {
        self.subject = subject
        body = text.source
        html = text.markup
        self.sendAt = sendAt
    }

    /// What a search in one's own messages looks through.
    var words: String { LetterWords.kept(subject + "\n" + Markdown.plainText(body)) }
}
