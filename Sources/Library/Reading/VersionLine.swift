import Community
import Content
import Markup
import Media

/// A version in the history of a document: its number, its note, its hash, for all who read the
/// document; the way to it, for those who may read that version.
struct VersionLine: Rendered {
    let title: String
    let state: String
    let isVetted: Bool
    let note: String
    let isSubstantial: Bool
    let facts: [String]
    let digest: String
    let address: String?

    static let fields: [Field<Self>] = [
        .text("word") { $0.title }, .text("state") { $0.state },
        .flag("vetted") { $0.isVetted },
        .plainText("note") { $0.note.isEmpty ? nil : $0.note },
        .flag("substantial") { $0.isSubstantial }, .texts("facts") { $0.facts },
        .text("digest") { $0.digest }, .optionalText("address") { $0.address },
    ]

    init(
        _ version: DocumentVersion, of document: Document, names: [Int64: String], _ visit: Visit
    ) throws {
        let (space, words) = (try visit.space, visit.words)
        let mayOpen =
            visit.viewer.moderates(space) || visit.viewer.isSender(of: version)
        title = words("library.version", ["n": words.number(version.number)])
        state = words("library.state.\(version.state.rawValue)")
        isVetted = version.state == .vetted
        note = version.note
        isSubstantial = version.isSubstantial
        digest = version.digest
        var facts = [visit.dates.short(version.createdAt)]
        if visit.viewer.knowsPeople(of: space), let sender = version.sender {
            facts.append(names[sender.rawValue] ?? words("person.gone"))
        }
        facts.append(
            FileName.fileExtension(of: version.name).uppercased() + " · "
                + words.bytes(version.size))
        self.facts = facts
        address = mayOpen ? LibraryPaths.version(version.id, in: space) : nil
    }

    /// Whether it stands in the history that a viewer is shown.
    static func isListed(
        _ version: DocumentVersion, of document: Document, _ viewer: Viewer
    ) -> Bool {
        viewer.mayRead(version, of: document) || version.vettedAt != nil
    }
}
