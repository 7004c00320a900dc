import Community
import Content
import Storage
import VCard

/// What becomes of the cards of a file.
enum ContactPlan {
    static func plan(
        _ things: [ImportedContact], _ context: ImportContext
    ) throws -> ImportPlan {
        let store = KnownContactStore(db: context.db, space: context.space)
        let themes = try ItemThemeStore(.contacts, db: context.db).all(in: context.space)
        var problems: [ImportProblem] = []
        let shelved = shelve(things, themes, context, &problems)
        let matching = try ContactMatching(shelved, store)
        let decisions = shelved.map { ContactDecision($0, matching.find($0)) }
        let words = context.words
        let steps = decisions.map { one in
            ImportStep(
                one.fate, line: one.thing.line, title: one.title,
                text: one.text(words),
                take: { try ContactWriting($0).write([one]).first ?? nil })
        }
        return ImportPlan(
            steps, problems: problems, together: { try ContactWriting($0).write(decisions) })
    }

    /// With the themes that are called as a file calls them; what has no theme here is kept aside.
    private static func shelve(
        _ things: [ImportedContact], _ themes: [ItemTheme], _ context: ImportContext,
        _ problems: inout [ImportProblem]
    ) -> [ImportedContact] {
        let known = Dictionary(
            themes.map { (Folding.fold($0.name), $0.id) }, uniquingKeysWith: { one, _ in one })
        return things.map { thing in
            var thing = thing
            var unknown: [String] = []
            for name in thing.categories {
                guard let id = known[Folding.fold(name)] else {
                    unknown.append(name)
                    continue
                }
                if !thing.content.themes.contains(id) { thing.content.themes.append(id) }
            }
            let new = unknown.filter(thing.newCategories.contains)
            keep(unknown, &thing)
            problems += (thing.faults + unread(thing) + new.map(ContactFault.theme)).map {
                ImportProblem(
                    line: thing.line, about: thing.content.title, $0.sentence(context.words))
            }
            return thing
        }
    }

    private static func unread(_ thing: ImportedContact) -> [ContactFault] {
        thing.photo?.isRefused == true ? [.photo] : []
    }

    private static func keep(_ categories: [String], _ thing: inout ImportedContact) {
        guard !categories.isEmpty else { return }
        var rest = RestCard.card(thing.content.rest)
        rest.categories = categories
        thing.content.rest = RestCard.text(rest)
    }
}
