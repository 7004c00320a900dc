import Community
import Markup

/// The part of a form that something with a file is cited in, instead of sending a copy: what is
/// cited already, what was chosen since the form was last sent, what was meant by words.
struct CitingField: Rendered {
    let hint: String
    let indexAddress: String
    let indexWord: String
    let cited: [AttachmentRow]
    let chosen: [AttachmentRow]
    let candidates: [AttachmentRow]

    static let fields: [Field<Self>] = [
        .text("hint") { $0.hint }, .text("indexAddress") { $0.indexAddress },
        .text("indexWord") { $0.indexWord },
        .list("cited", AttachmentRow.self) { $0.cited },
        .list("chosen", AttachmentRow.self) { $0.chosen },
        .list("candidates", AttachmentRow.self) { $0.candidates },
        .flag("hasCandidates") { !$0.candidates.isEmpty },
        .flag("hasCited") { !$0.cited.isEmpty || !$0.chosen.isEmpty },
    ]

    /// Nil where nothing can be cited.
    init?(_ visit: Visit, cited names: [CitationName]) throws {
        let (space, words) = (try visit.space, visit.words)
        guard let source = visit.site.declared(FileSource.self, in: space).first,
            visit.viewer.belongs(to: space)
        else { return nil }
        hint = words("citing.hint", ["thing": words(source.word)])
        indexAddress = source.index(in: space)
        indexWord = visit.moduleName(
            visit.site.declarations.owner(of: FileSource.self, source.name) ?? "")
        let choice = try CitationChoice(visit)
        let things = try visit.cited(names)
        cited = names.map { name in
            things[name].map { AttachmentRow(name, $0, words) }
                ?? AttachmentRow(unseen: name, words("citing.unseen"))
        }
        chosen = choice.chosen.filter { !names.contains($0.name) }
            .map { AttachmentRow($0.name, $0.thing, words) }
        candidates = choice.unclear.flatMap(\.candidates)
            .map { AttachmentRow($0.name, $0.thing, words) }
    }
}
