import Community
import Markup

/// All that Templates/contacts/merge-undo.mustache may print.
struct UndoPage: Page {
    static let template = "contacts/merge-undo"

    let merge: Merge
    let unmerging: Unmerging
    let space: Space
    let words: Localization
    let dates: DateText
    let version: FormVersion

    private var changes: [String] {
        var changes = unmerging.changed.map { words("contacts.merge.field.\($0.rawValue)") }
        if unmerging.hasOtherChannels { changes.append(words("contacts.reach")) }
        if unmerging.hasOtherShelves { changes.append(words("contacts.merge.shelves")) }
        return changes
    }

    private var done: String {
        words(
            "contacts.merge.doneBy",
            [
                "when": dates.moment(merge.mergedAt),
                "name": merge.mergerName ?? words("person.gone"),
                "until": dates.day(merge.end),
            ])
    }

    static let fields: [Field<Self>] = [
        .text("listAddress") { ContactsPaths.contacts(in: $0.space) },
        .text("duplicatesAddress") { MergePaths.duplicates(in: $0.space) },
        .text("formAddress") { MergePaths.done($0.merge.id, in: $0.space) },
        .text("kept") { $0.merge.keptTitle },
        .text("keptAddress") { ContactsPaths.contact($0.merge.kept, in: $0.space) },
        .text("dropped") { $0.merge.droppedTitle }, .text("done") { $0.done },
        .texts("changes") { $0.changes }, .flag("hasChanges") { !$0.changes.isEmpty },
        .record("since", FormVersion.self) { $0.version },
    ]
}
