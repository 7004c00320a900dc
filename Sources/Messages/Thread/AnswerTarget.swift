import Community
import Content
import HTTP
import Markup

/// What an answer in a thread goes to: the letter that was asked for, or else the last that
/// somebody else wrote, or else one's own.
struct AnswerTarget {
    private let letter: Letter?
    /// Whether it has to be acknowledged first.
    private let isVeiled: Bool

    init(_ letters: [ThreadLetter], _ typed: TypedAnswer?, _ visit: Visit) throws {
        let asked = typed?.answers ?? visit.request.head.query.first("answer") ?? ""
        let out = letters.filter { $0.letter.isOut }
        let chosen = Letter.ID(segment: asked).flatMap { id in
            out.first { $0.letter.id == id }
        }
        let other = out.first { !visit.viewer.wrote($0.letter) && $0.letter.author != nil }
        let found = chosen ?? other ?? out.first { visit.viewer.wrote($0.letter) }
        letter = found?.letter
        isVeiled = found?.isVeiled ?? false
    }

    func form(_ typed: TypedAnswer?, _ text: TextEntry?, _ visit: Visit) throws -> AnswerForm? {
        guard let letter, !isVeiled else { return nil }
        if let typed {
            return try AnswerForm(to: letter, typed, text, savedAt: nil, visit)
        }
        let draft = try AnswerDrafts.find(letter.thread, visit)
        return try AnswerForm(
            to: letter, draft.map { TypedAnswer($0.fields) } ?? TypedAnswer(), nil,
            savedAt: draft?.savedAt, visit)
    }

    func whyNot(_ words: Localization) -> String? {
        if isVeiled { return words("messages.why.veiled") }
        return letter == nil ? words("messages.why.waits") : nil
    }
}
