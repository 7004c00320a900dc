import Community
import Content
import Foundation
import Storage
import TestKit
import Testing

@testable import WhatsNew

@Suite("What's new: who sees which line") struct ListingTests {
    let notebook: Notebook

    init() throws {
        notebook = try Notebook()
        try notebook.town.wait(60)
    }

    /// What Amina is told of all times.
    private func counts() throws -> LineCounts {
        let space = notebook.space
        let person = try notebook.town.person(.amina)
        return try notebook.town.site.database.read { db in
            let viewer = try ViewerStore(db: db).viewer(of: person) ?? .guest
            let lines = try HappeningStore(db: db).all(
                in: space, without: [], limit: RecentHappenings.most)
            return RecentHappenings(all: Happenings(lines: lines))
                .counts(since: .distantPast, for: viewer, in: space)
        }
    }

    @Test func `a draft, a scheduled item and what is for moderators stay unseen`() throws {
        try notebook.publish("Brouillon", isPublished: false)
        try notebook.publish("Entre modérateurs", audience: .moderators)
        try notebook.publish("Pour tout l’espace")
        let page = try notebook.page(.amina, "?period=all")
        #expect(page.mentions("Pour tout l’espace"))
        #expect(!page.mentions("Brouillon"))
        #expect(!page.mentions("Entre modérateurs"))
        #expect(try notebook.page(.malik, "?period=all").mentions("Entre modérateurs"))
    }

    @Test func `what went to the trash leaves the page and its counts`() throws {
        let item = try notebook.publish("Retirée")
        try notebook.town.site.database.write { db in
            _ = try db.run("UPDATE item SET trashed_at = 1 WHERE id = \(item)")
        }
        #expect(try !notebook.page(.amina, "?period=all").mentions("Retirée"))
        #expect(try notebook.unread(.amina) == 0)
    }

    @Test func `another space's news are not here`() throws {
        try notebook.publish("Ailleurs", by: .claire, in: .network)
        #expect(try !notebook.page(.malik, "?period=all").mentions("Ailleurs"))
    }

    @Test func `an outsider cannot tell that the page exists, a guest is asked to sign in`() throws
    {
        let network = try notebook.town.space(.network)
        let address = Paths.index(in: network)
        #expect(try notebook.town.visit(as: .amina).get(address).status == 404)
        #expect(try notebook.town.guest().get(address).status == 401)
    }

    @Test func `a module's count is the number of its lines`() throws {
        for n in 1...3 { try notebook.publish("Actualité \(n)", feature: "news") }
        for n in 1...2 { try notebook.publish("Suivi \(n)", feature: "whats-new") }
        try notebook.publish("Cachée", audience: .moderators)
        #expect(try counts() == LineCounts(ofModules: ["news": 3, "whats-new": 2]))
        let page = try notebook.page(.amina, "?period=all&module=whats-new")
        #expect(page.mentions("Suivi 2") && !page.mentions("Actualité 1"))
    }

    @Test func `of more lines than are counted, a module has at least so many`() throws {
        try notebook.publish("Cachée", audience: .moderators)
        let shown = try notebook.publish("Vue de tout le monde")
        #expect(try counts() == LineCounts(ofModules: ["news": 1]))
        try notebook.town.site.database.write { db in
            for _ in 1...999 {
                try db.run(
                    """
                    INSERT INTO journal
                        (space_id, at, verb, feature, kind, item_id, title, address, audience)
                    SELECT j.space_id, j.at, j.verb, j.feature, j.kind, j.item_id, j.title,
                        j.address, j.audience
                    FROM journal AS j WHERE j.item_id = \(shown) ORDER BY j.id LIMIT 1
                    """)
            }
        }
        #expect(try counts() == LineCounts(ofModules: ["news": 1_000], isAll: false))
        try notebook.publish("Cachée aussi", audience: .moderators)
        #expect(try counts() == LineCounts(ofModules: ["news": 999], isAll: false))
    }

    @Test func `every line is reached once, page after page`() throws {
        let titles = (1...120).map { "Ligne \($0)." }
        for title in titles {
            try notebook.publish(title)
            if title.hasSuffix("0.") { try notebook.town.wait(1) }
        }
        var seen: [String] = []
        var address: String? = Paths.index(in: notebook.space) + "?period=all"
        while let next = address {
            let page = try notebook.town.visit(as: .loic).get(next)
            seen += titles.filter { page.words.contains($0) }
            address = page.values(of: "href").first { $0.contains("before=") }
        }
        #expect(seen.count == 120)
        #expect(Set(seen) == Set(titles))
    }

    @Test func `a title of hostile characters is printed as it is`() throws {
        try notebook.publish("<script>alert('é')</script> & “fin”")
        let page = try notebook.page(.amina, "?period=all")
        #expect(!page.text.contains("<script>alert"))
        #expect(page.words.contains("alert('é')"))
    }

    @Test func `an empty space says what will come here`() throws {
        let page = try notebook.page(.amina, "?period=all")
        #expect(page.words.contains("Rien de nouveau"))
    }

    @Test(arguments: ["?before=", "?before=x-y", "?before=1-2-3", "?module=", "?module=%3Cb%3E"])
    func `a query of nonsense is the beginning`(query: String) throws {
        #expect(try notebook.page(.amina, query).status == 200)
    }
}
