import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import WhatsNew

@Suite("What's new: what I have not opened yet") struct UnreadTests {
    let notebook: Notebook

    init() throws {
        notebook = try Notebook()
        try notebook.town.wait(60)
    }

    @Test func `what somebody else did bears a dot until I open it`() throws {
        let item = try notebook.publish("Un accord est signé")
        #expect(try notebook.page(.amina, "?period=all").dots == 1)
        #expect(try notebook.unread(.amina) == 1)
        try notebook.open(item, .amina)
        #expect(try notebook.page(.amina, "?period=all").dots == 0)
        #expect(try notebook.unread(.amina) == 0)
        #expect(try notebook.unread(.loic) == 1)
    }

    @Test func `what I did myself is not new to me`() throws {
        try notebook.publish("De ma main", by: .malik)
        #expect(try notebook.page(.malik, "?period=all").dots == 0)
        #expect(try notebook.unread(.malik) == 0)
    }

    @Test func `what happens after I opened a thing makes it new again`() throws {
        let item = try notebook.publish("Un accord est signé")
        try notebook.open(item, .amina)
        try notebook.town.wait(60)
        let person = try notebook.town.person(.malik)
        try notebook.town.site.database.write { db in
            try Journal(db: db).append(
                JournalEntry(
                    .edited, space: notebook.space.id, actor: person, feature: "news",
                    kind: "note", item: item, title: "Un accord est signé", address: "/x",
                    audience: .space), at: notebook.town.now)
        }
        #expect(try notebook.page(.amina, "?period=all").dots == 1)
    }

    @Test func `mark all as read takes what the page showed and not what came since`() throws {
        try notebook.publish("Montré")
        let page = try notebook.page(.amina, "?period=all")
        try notebook.town.wait(5)
        try notebook.publish("Arrivé entre-temps")
        let until = try #require(page.input("until"))
        let answer = try notebook.town.visit(as: .amina).post(
            Paths.reading(in: notebook.space), ["until": until])
        #expect(answer.status == 303)
        #expect(try notebook.unread(.amina) == 1)
        #expect(try notebook.page(.amina, "?period=all").dots == 1)
    }

    @Test func `nobody can mark the future as read`() throws {
        try notebook.town.visit(as: .amina).post(
            Paths.reading(in: notebook.space), ["until": "99999999999999-0"])
        try notebook.town.wait(5)
        try notebook.publish("Plus tard")
        #expect(try notebook.unread(.amina) == 1)
    }

    @Test func `the count in the rail is that of the dots on the page`() throws {
        for n in 1...7 { try notebook.publish("Numéro \(n)") }
        let page = try notebook.page(.amina, "?period=all")
        #expect(page.dots == 7)
        #expect(try notebook.unread(.amina) == 7)
    }
}
