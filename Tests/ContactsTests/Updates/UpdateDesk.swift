import Community
import Content
import Storage
import TestKit
import Testing

@testable import Contacts

/// A card of Jo Martin that files say something of, one after the other.
struct UpdateDesk {
    let desk: ExchangeTown

    init() throws { desk = try ExchangeTown() }

    func file(_ lines: String..., names: [String] = ["FN:Jo Martin", "N:Martin;Jo;;;"]) -> String {
        (["BEGIN:VCARD", "VERSION:3.0", "UID:u1"] + names + lines + ["END:VCARD", ""])
            .joined(separator: "\r\n")
    }

    /// A table of one row, which names the card.
    func table(_ headers: String, _ row: String) -> String {
        "Identifiant;\(headers)\r\nu1;\(row)\r\n"
    }

    @discardableResult
    func take(_ text: String) throws -> String {
        try desk.bring(text, text.hasPrefix("BEGIN") ? "contacts.vcf" : "liste.csv")
    }

    /// The card as it is kept.
    func content() throws -> ContactContent {
        let space = desk.centre
        return try desk.here.town.site.database.read { db in
            let store = KnownContactStore(db: db, space: space)
            let id = try #require(try store.named(["u1"])["u1"])
            return try #require(try store.all([id])[id]).content
        }
    }

    func addresses() throws -> [String] {
        try content().channels.filter { $0.kind == .address }
            .map { $0.post.lines.joined(separator: ", ") }
    }

    /// Somebody writes another card of it.
    func edit(_ change: (inout ContactContent) -> Void) throws {
        let space = desk.centre
        try desk.here.town.site.database.write { db in
            let store = KnownContactStore(db: db, space: space)
            let id = try #require(try store.named(["u1"])["u1"])
            let known = try #require(try store.all([id])[id])
            var content = known.content
            change(&content)
            try ContactStore(db: db).update(known.contact, content, at: desk.here.town.now)
        }
    }
}
