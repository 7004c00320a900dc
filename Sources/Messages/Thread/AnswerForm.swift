import Community
import Content
import Foundation
import Markup

/// Where one answers a letter of a thread, and whom the answer goes to.
struct AnswerForm: Rendered {
    let entry: TextForm
    let address: String
    let draftAddress: String
    let draftKey: String
    /// What is answered.
    let answered: Letter.ID
    /// "Votre réponse ira à Sofia Martins."
    let reach: String
    /// Whom an answer to all goes to, where that is a choice.
    let all: String?
    let isToAll: Bool
    let draftSaved: String?

    init(
        to letter: Letter, _ typed: TypedAnswer, _ text: TextEntry?, savedAt: Date?,
        _ visit: Visit
    ) throws {
        let (space, words) = (try visit.space, visit.words)
        var entry = try TextForm(
            label: "messages.field.answer", hint: "messages.hint.answer", text: typed.text,
            attachments: AttachmentField(visit, item: nil, isInline: true), shortcut: "r", visit)
        if let text { entry.show(text, words) }
        self.entry = entry
        address = MessagesPaths.answers(letter.thread, in: space)
        draftAddress = MessagesPaths.threadDraft(letter.thread, in: space)
        draftKey = "letters-\(letter.thread)"
        answered = letter.id
        let isMine = visit.viewer.wrote(letter)
        let name = letter.authorName ?? words("messages.gone")
        reach =
            isMine
            ? words.count("messages.reach.same", letter.people)
            : words("messages.reach.author", ["name": name])
        let store = ThreadStore(db: visit.db, viewer: visit.viewer, space: space)
        let names = try visit.viewer.mayAnswerAll(letter) ? store.names(ofHolders: letter) : []
        all =
            names.count > 1
            ? words("messages.reach.all", ["names": names.joined(separator: ", ")]) : nil
        isToAll = typed.isToAll
        draftSaved = savedAt.map {
            words("messages.draft.kept", ["when": visit.dates.recent($0, now: visit.now)])
        }
    }

    static let fields: [Field<Self>] = [
        .record("entry", TextForm.self) { $0.entry }, .text("answerAddress") { $0.address },
        .text("draftAddress") { $0.draftAddress }, .text("draftKey") { $0.draftKey },
        .text("answered") { $0.answered.description }, .text("reach") { $0.reach },
        .optionalText("all") { $0.all }, .flag("toAll") { $0.isToAll },
        .optionalText("draftSaved") { $0.draftSaved },
    ]
}

extension Viewer {
    /// Its writer let answers go to all, and they are not too many.
    func mayAnswerAll(_ letter: Letter) -> Bool {
        letter.answers == .all && !wrote(letter) && letter.people <= Letter.mostAnswered
    }
}
