import Community
import Markup

/// All that Templates/messages/thread.mustache may print.
struct ThreadPage: Page {
    static let template = "messages/thread"

    let space: Space
    let seat: ThreadSeat
    let title: String
    let letters: [LetterRow]
    /// The way to what came before.
    let older: String?
    let newest: String?
    let form: AnswerForm?
    let whyNot: String?
    var preview: HTML = .empty

    static let fields: [Field<Self>] = [
        .text("inboxAddress") { MessagesPaths.inbox(in: $0.space) },
        .text("title") { $0.title },
        .list("letters", LetterRow.self) { $0.letters },
        .optionalText("older") { $0.older }, .optionalText("newest") { $0.newest },
        .optionalRecord("form", AnswerForm.self) { $0.form },
        .optionalText("whyNot") { $0.whyNot },
        .flag("isMuted") { $0.seat.isMuted }, .flag("isHidden") { $0.seat.isHidden },
        .text("mutingAddress") { MessagesPaths.muting($0.seat.thread, in: $0.space) },
        .text("hidingAddress") { MessagesPaths.hiding($0.seat.thread, in: $0.space) },
        .html("shownBody") { $0.preview },
    ]
}
