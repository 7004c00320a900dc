import Community
import Content
import HTTP
import Markup

/// Reporting one letter to the moderators, who then read this one and no other.
enum Reports {
    private static let longest = 2000

    static func new(_ id: Letter.ID, _ visit: Visit) throws -> Response {
        try visit.page(page(load(id, visit), FormErrors(), "", visit))
    }

    static func create(_ id: Letter.ID, _ visit: Visit) throws -> Response {
        let (space, letter) = (try visit.space, try load(id, visit))
        let text = (visit.request.fields.first("text") ?? "").plainLines
        var errors = FormErrors()
        if text.isBlank { errors.add("text", visit.words("messages.error.report")) }
        if text.length > longest {
            let most = visit.words.number(longest)
            errors.add("text", visit.words("form.tooLong", ["n": most]))
        }
        guard errors.isEmpty else {
            return try visit.page(page(letter, errors, text, visit), .unprocessable)
        }
        let store = ReportedLetterStore(db: visit.db)
        var item = try store.find(store.item(of: letter, in: space, at: visit.now))
        // The case knows who wrote it: nobody judges what is theirs, and they are told how it ends.
        item.author = letter.author
        try visit.site.report(item, saying: text, visit)
        return visit.redirect(
            to: MessagesPaths.thread(letter.thread, in: space), notice: "messages.done.reported")
    }

    /// What was reported, for the moderators; not for its writer, were they one of them: in an
    /// exchange of two it would tell who reported it.
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        _ = try ItemStore(db: visit.db).find(
            id, kind: ReportedLetterStore.kind, for: visit.viewer, in: space)
        let letter = try ReportedLetterStore(db: visit.db).letter(of: id)
        guard !visit.viewer.wrote(letter) else { throw Problem.notFound }
        return try visit.page(ReportedPage(letter, in: space, visit))
    }

    private static func load(_ id: Letter.ID, _ visit: Visit) throws -> Letter {
        let space = try visit.spaceOfMembers
        let letter = try LetterStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(
            !visit.viewer.wrote(letter) && letter.author != nil && !letter.isHidden)
        if letter.isOfficial {
            let isRead = try CopyStore(db: visit.db).isAcknowledged(id, by: visit.person)
            try visit.require(isRead, because: "messages.why.veiled")
        }
        return letter
    }

    private static func page(
        _ letter: Letter, _ errors: FormErrors, _ text: String, _ visit: Visit
    ) throws -> ReportPage {
        ReportPage(
            space: try visit.space, letter: letter,
            excerpt: Markdown.plainText(letter.body, limit: 280), errors: errors, text: text)
    }
}
