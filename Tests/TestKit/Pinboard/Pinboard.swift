package import Community
package import Content
package import Foundation
package import HTTP
package import Markup
package import Storage

/// A feature as small as can be, to see what the kernel gives to each: cards on a board.
package let pinboard = Feature(
    name: "pinboard",
    migrations: [
        Migration("pinboard-1-card") {
            """
            CREATE TABLE card (
                id \(.integer) PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
                body TEXT NOT NULL
            ) \(.strict)
            """
        }
    ],
    routes: [
        .post(CardPaths.cards, .participants, intake: .attachments, Cards.create),
        .get(CardPaths.card, .readers, Cards.show),
        .put(CardPaths.card, .participants, intake: .attachments, Cards.update),
        .delete(CardPaths.card, .participants, Cards.destroy),
        .get(CardPaths.lines, .readers, Cards.lines),
        .get(CardPaths.same, .readers, PinboardFiles.same),
        .get(CardPaths.citings, .readers, PinboardFiles.citings),
    ] + PinboardImport.kind.routes,
    pages: [CardPage.self],
    declares: [
        NavigationItem("pinboard", word: "kind.item", icon: "pin", path: CardPaths.lines),
        PinboardFiles.cards, PinboardImport.kind, Pinboard.pile, Pinboard.label,
        Pinboard.isOpen.declaration,
        Pinboard.size.declaration,
        Pinboard.columns.declaration, Pinboard.motto.declaration,
        ItemKind(
            name: "card", word: "kind.item", path: CardPaths.card,
            texts: { try CardStore(db: $0).texts($1) }),
    ]
)

/// What of the board can be followed, beside its cards.
package enum Pinboard {
    package static let pile = FollowKind(
        "pinboard.pile", weight: FollowKind.containerWeight
    ) { _, spaces, _ in FollowLinks(spaces) }
    package static let label = FollowKind(
        "pinboard.label", weight: FollowKind.traitWeight
    ) { _, spaces, _ in FollowLinks(spaces) }

    /// A setting of each kind.
    package static let isOpen = Setting.flag(
        "pinboard.isOpen", word: "kind.item", hint: "kind.item", initial: true)
    package static let size = Setting.choice(
        "pinboard.size", word: "kind.item", hint: "kind.item", of: ["small", "large"],
        initial: "small")
    package static let columns = Setting.number(
        "pinboard.columns", word: "kind.item", hint: "kind.item", in: 1...4, initial: 2)
    package static let motto = Setting.line(
        "pinboard.motto", word: "kind.item", hint: "kind.item", longest: 20)
}

package enum CardPaths {
    package static let cards = SpacePath("/cards")
    package static let card = SpacePathTo<Item.ID>("/cards/:id")
    package static let lines = SpacePath("/lines")
    package static let same = SpacePath("/same")
    package static let citings = SpacePathTo<Item.ID>("/cards/:id/citings")
}

package enum Cards {
    package static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let id = try CardStore(db: visit.db).create(
            visit.request.fields.first("title") ?? "", in: space, by: visit.person, at: visit.now)
        try AttachmentStore(db: visit.db).attach(from: visit, to: id)
        return visit.redirect(to: CardPaths.card(id, in: space))
    }

    package static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let item = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        let before = visit.db.statements
        let discussion = try Discussion.of(item, visit)
        let statements = visit.db.statements - before
        let page = CardPage(
            title: item.title, discussion: discussion,
            reactions: try ReactionBar.ask(for: item, visit).get(),
            files: try AttachmentStore(db: visit.db).rows(of: [id], visit)[id] ?? [])
        if let person = visit.viewer.person {
            let now = visit.now
            visit.site.deferredWrites.add { try OpenedStore(db: $0).mark(id, by: person, at: now) }
        }
        var response = try visit.page(page)
        response.headers.add("X-Statements", String(statements))
        return response
    }

    package static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let item = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        try visit.require(visit.viewer.mayEdit(item))
        try AttachmentStore(db: visit.db).attach(from: visit, to: id)
        return visit.redirect(to: CardPaths.card(id, in: try visit.space))
    }

    /// The lines of the journal that the viewer sees, as what's new reads them.
    package static func lines(_ visit: Visit) throws -> Response {
        let lines: [String] = try visit.db.values(
            """
            SELECT j.address FROM journal AS j JOIN item AS i ON i.id = j.item_id
            WHERE \(visit.viewer.sees(itemsOf: try visit.space)) ORDER BY j.id
            """)
        return .text(lines.joined(separator: "\n"))
    }

    package static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let item = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        try visit.require(visit.viewer.mayTrash(item))
        try Trash.put(item, visit)
        return visit.redirect(
            to: SpacePaths.trash(in: try visit.space), notice: "comment.trashed",
            undo: try Trash.undoAddress(of: item, visit))
    }
}

package struct CardStore {
    package let db: Database

    package func texts(_ ids: [Item.ID]) throws -> Asked<[ItemText]> {
        try db.ask(
            each:
                """
                SELECT c.id, i.title, c.body FROM card AS c JOIN item AS i ON i.id = c.id
                WHERE c.id IN \(list: ids)
                """
        ) { ItemText(id: try $0["id"], title: try $0["title"], body: try $0["body"]) }
    }

    package func create(_ title: String, in space: Space, by author: Person.ID?, at now: Date)
        throws
        -> Item.ID
    {
        let id = try ItemStore(db: db).create(
            ItemDraft(
                space: space.id, kind: "card", author: author, title: title, isPublished: true),
            at: now)
        try db.run("INSERT INTO card (id, body) VALUES (\(id), \(title))")
        return id
    }
}

package struct CardPage: Page {
    package static let template = "pinboard/card"

    package let title: String
    package let discussion: Discussion
    package let reactions: ReactionBar
    package let files: [AttachmentRow]

    package static let fields: [Field<Self>] = [
        .text("title") { $0.title },
        .record("discussion", Discussion.self) { $0.discussion },
        .record("reactions", ReactionBar.self) { $0.reactions },
        .list("files", AttachmentRow.self) { $0.files },
    ]

    /// The project's templates with that of the card among them.
    package static let resources: Result<String, any Error> = Result {
        let folder = try ProcessEnd.folder("pinboard")
        for name in ["Templates", "Static", "config"] {
            try FileManager.default.copyItem(
                atPath: Town.resources + "/" + name, toPath: folder + "/" + name)
        }
        try FileManager.default.createDirectory(
            atPath: folder + "/Templates/pinboard", withIntermediateDirectories: true)
        try markup.write(
            toFile: folder + "/Templates/pinboard/card.mustache", atomically: true,
            encoding: .utf8)
        for (locale, words) in PinboardImport.words {
            try words.write(
                toFile: folder + "/config/locales/\(locale)/pinboard.json", atomically: true,
                encoding: .utf8)
        }
        return folder
    }

    private static let markup = """
        {{<shared/layout}}
        {{$title}}{{title}}{{/title}}
        {{$body}}
        <h1>{{title}}</h1>
        <ul class="files">{{#files}}{{>shared/_attachment}}{{/files}}</ul>
        {{#reactions}}{{>shared/_reactions}}{{/reactions}}
        {{#discussion}}{{>shared/_discussion}}{{/discussion}}
        {{/body}}
        {{/shared/layout}}
        """
}
