import Community
import Content
import Markup
import Media

/// A version in a list of those that wait.
struct WaitingRow: Rendered {
    let title: String
    /// Nil where the document is not to be seen any more.
    let address: String?
    let state: String
    let status: String
    let facts: [String]

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .optionalText("address") { $0.address },
        .text("state") { $0.state }, .text("status") { $0.status }, .texts("facts") { $0.facts },
    ]

    init(_ version: WaitingVersion, _ visit: Visit) throws {
        title = version.title ?? version.fileName
        address = version.title == nil ? nil : LibraryPaths.version(version.id, in: try visit.space)
        state = visit.words("library.state.\(version.state.rawValue)")
        status = version.state.rawValue
        facts =
            [
                version.senderName ?? visit.words("person.gone"),
                visit.words("library.version", ["n": visit.words.number(version.number)]),
                FileName.fileExtension(of: version.fileName).uppercased() + " · "
                    + visit.words.bytes(version.size),
                visit.dates.short(version.at),
            ] + (version.title == nil ? [visit.words("library.unseen")] : [])
    }
}
