import Community
import Markup

/// A theme in the tree of the first page, with how many documents it shows.
struct ThemeEntry: Rendered {
    let place: ThemeTree.Place
    let space: Space
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("word") { $0.place.theme.name }, .text("level") { String($0.place.depth) },
        .text("address") { LibraryPaths.theme($0.place.theme.id, in: $0.space) },
        .text("count") { $0.words.number($0.place.theme.documents) },
        .text("documents") { $0.words.count("library.documents", $0.place.theme.documents) },
        .optionalText("summary") { entry in
            let text = entry.place.theme.description
            return entry.place.depth == 0 && !text.isEmpty ? text : nil
        },
    ]
}
