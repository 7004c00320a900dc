import Community
import Content
import Markup

/// What the form of a document chooses from: themes, and for moderators whoever is in charge.
struct DocumentChoices {
    /// A theme to tick, as far to the right as it stands deep.
    struct ThemeChoice: Rendered {
        let option: FormOption
        let depth: Int

        static let fields: [Field<Self>] = [
            .text("value") { $0.option.value }, .text("word") { $0.option.word },
            .flag("chosen") { $0.option.isChosen }, .text("level") { String($0.depth) },
        ]
    }

    let tree: ThemeTree
    /// Nil where it is not asked.
    let keepers: [(id: Person.ID, name: String)]?

    init(_ visit: Visit) throws {
        let space = try visit.space
        tree = ThemeTree(try ThemeStore(db: visit.db).all(for: visit.viewer, in: space))
        keepers =
            visit.viewer.moderates(space) ? try VersionStore(db: visit.db).keepers(in: space) : nil
    }

    var themes: [Theme] { tree.places.map(\.theme) }

    func themes(_ form: DocumentForm) -> [ThemeChoice] {
        tree.places.map { place in
            let id = place.theme.id.description
            return ThemeChoice(
                option: FormOption(
                    value: id, word: place.theme.name, isChosen: form.themes.contains(id)),
                depth: place.depth)
        }
    }

    func owners(_ form: DocumentForm) -> [FormOption] {
        (keepers ?? []).map {
            FormOption(
                value: $0.id.description, word: $0.name,
                isChosen: form.owner == $0.id.description)
        }
    }

    func check(_ form: DocumentForm, _ words: Localization) -> DocumentCheck {
        DocumentCheck(
            form: form, themes: themes, keepers: keepers?.map(\.id), words: words)
    }
}
