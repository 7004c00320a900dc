import Community
import Markup
import Storage

/// What the readers of another space have of an item.
struct RelayedView: Rendered {
    let title: String
    let from: String
    let facts: [String]
    let summary: String
    let body: HTML
    let files: [AttachmentRow]

    /// - Parameters:
    ///   - item: the source.
    ///   - origin: its space. Addresses of its files are those of the space of the visit.
    init(_ item: Item, of origin: Space, _ publishable: Publishable, _ visit: Visit) throws {
        let content = try publishable.content(item, visit)
        let words = visit.words
        title = item.title
        from = words("network.from", ["space": origin.name])
        facts = content.facts
        summary = Self.nameless(content.summary, words)
        let space = try visit.space
        let markup = ([origin.slug] + origin.formerSlugs).reduce(content.markup) {
            $0.replacing("\"/\($1)/attachments/", with: "\"/\(space.slug)/attachments/")
        }
        body = MentionLink.shownToStrangers(markup, words)
        // What it cites stays at home.
        let hanging = try AttachmentStore(db: visit.db).ask(hangingFrom: [item.id], visit).get()
        files = (hanging[item.id]?.files ?? []) + content.files
    }

    private static func nameless(_ text: String, _ words: Localization) -> String {
        var shown = text
        for start in MentionMark.starts(in: text).reversed() {
            let end = MentionMark(at: start, in: text).guessedEnd
            shown.replaceSubrange(start..<end, with: words("mention.somebody"))
        }
        return shown
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("from") { $0.from }, .texts("facts") { $0.facts },
        .optionalText("summary") { $0.summary.isEmpty ? nil : $0.summary },
        .html("body") { $0.body },
        .list("files", AttachmentRow.self) { $0.files }, .flag("hasFiles") { !$0.files.isEmpty },
    ]
}
