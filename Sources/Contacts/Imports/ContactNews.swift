import Community
import Content
import Storage

/// Tells once of all that a file has brought, and attaches people to the organisations that they
/// name.
enum ContactNews {
    @Sendable static func tell(_ outcome: ImportOutcome, _ context: ImportContext) throws {
        try OrganisationLinkStore(db: context.db, space: context.space)
            .link(outcome.fresh + outcome.changed)
        let news = ImportNews(
            of: "contacts", at: ContactsPaths.contacts(in: context.space), counted: "contacts.all",
            context)
        try news.publish(
            fresh: try outcome.fresh.pieces.flatMap { try things($0, context) },
            changed: try outcome.changed.pieces.flatMap { try things($0, context) })
    }

    private static func things(
        _ ids: [Item.ID], _ context: ImportContext
    ) throws -> [ImportNews.Thing] {
        let themes = try ShelfStore(db: context.db).ask(themesOf: ids).get()
        return try ContactStore(db: context.db).items(ids).map { item in
            ImportNews.Thing(
                item, address: ContactsPaths.contact(item.id, in: context.space),
                touching: (themes[item.id] ?? [])
                    .map { ThemeKind.contacts.target($0) })
        }
    }
}
