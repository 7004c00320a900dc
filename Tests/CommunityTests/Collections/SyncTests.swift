import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@Suite("What has changed since") struct SyncTests {
    let shelf: ShelfTown
    var town: Town { shelf.town }

    init() throws { shelf = try ShelfTown() }

    @Test func `an empty token gives everything, its token nothing more`() throws {
        let ids = try ["Rose", "Lilas"].map { try shelf.card($0) }
        let phone = try Program(of: .amina, town)
        let all = try phone.sync(ShelfTown.centre)
        #expect(all.status == 207 && all.hrefs == ids.map(shelf.file) && all.gone.isEmpty)
        let token = try #require(all.syncToken)
        let again = try phone.sync(ShelfTown.centre, since: token)
        #expect(again.hrefs.isEmpty && again.syncToken == token)
        let found = try phone.propfind(ShelfTown.centre, "d:sync-token", "cs:getctag")
        #expect(found.syncToken == token)
        #expect(found.between("<cs:getctag>", "<").first == token)
    }

    @Test func `what is new, changed or gone comes once`() throws {
        let ids = try ["Rose", "Lilas", "Thym"].map { try shelf.card($0) }
        let phone = try Program(of: .amina, town)
        let first = try #require(try phone.sync(ShelfTown.centre).syncToken)
        let late = try shelf.card("Menthe")
        try shelf.change("UPDATE item SET title = 'Lilas blanc' WHERE id = \(ids[1])")
        try shelf.change("UPDATE item SET trashed_at = 1 WHERE id = \(ids[2])")
        let changes = try phone.sync(ShelfTown.centre, since: first)
        #expect(Set(changes.hrefs) == Set([ids[1], late, ids[2]].map(shelf.file)))
        #expect(changes.gone == [shelf.file(ids[2])])
        let second = try #require(changes.syncToken)
        #expect(second != first)
        #expect(try phone.sync(ShelfTown.centre, since: second).hrefs.isEmpty)
        // A device that comes later is told the same.
        #expect(try phone.sync(ShelfTown.centre, since: first).gone == [shelf.file(ids[2])])
    }

    @Test func `what one no longer sees counts as deleted, and comes back when one does`() throws {
        let (open, narrow) = (try shelf.card("Rose"), try shelf.card("Lilas"))
        let amina = try town.person(.amina)
        let space = try town.space(.centre).id
        try shelf.change("INSERT INTO member_group (space_id, name) VALUES (\(space), 'Serre')")
        let group: Int64 = try town.site.database.read {
            try $0.one("SELECT g.id FROM member_group AS g WHERE g.name = 'Serre'")
        }
        try shelf.change(
            "INSERT INTO member_group_person (group_id, person_id) VALUES (\(group), \(amina))")
        let phone = try Program(of: .amina, town)
        let loic = try Program(of: .loic, town)
        let first = try #require(try phone.sync(ShelfTown.centre).syncToken)
        let others = try #require(try loic.sync(ShelfTown.centre).syncToken)
        // The audience changes: she sees it still, he does not.
        try shelf.change("UPDATE item SET audience = 'groups' WHERE id = \(narrow)")
        try shelf.change(
            "INSERT INTO item_group (item_id, group_id) VALUES (\(narrow), \(group))")
        #expect(try loic.sync(ShelfTown.centre, since: others).gone == [shelf.file(narrow)])
        let second = try phone.sync(ShelfTown.centre, since: first)
        #expect(second.hrefs == [shelf.file(narrow)] && second.gone.isEmpty)
        // She leaves the group.
        try shelf.change("DELETE FROM member_group_person WHERE person_id = \(amina)")
        let third = try phone.sync(ShelfTown.centre, since: try #require(second.syncToken))
        #expect(third.hrefs == [shelf.file(narrow)] && third.gone == [shelf.file(narrow)])
        let alone = try phone.sync(ShelfTown.centre)
        #expect(alone.hrefs == [shelf.file(open)] && alone.syncToken == third.syncToken)
        // And comes back, with whichever token.
        try shelf.change(
            "INSERT INTO member_group_person (group_id, person_id) VALUES (\(group), \(amina))")
        for token in [first, third.syncToken ?? ""] {
            let back = try phone.sync(ShelfTown.centre, since: token)
            #expect(back.hrefs == [shelf.file(narrow)] && back.gone.isEmpty)
        }
    }

    @Test(arguments: ["x", "http://localhost/dav/sync/x", "urn:uuid:1"])
    func `a token that is none of ours is refused, with the condition`(token: String) throws {
        let answer = try Program(of: .amina, town).sync(ShelfTown.centre, since: token)
        #expect(answer.status == 403 && answer.text.contains("<d:valid-sync-token/>"))
    }

    @Test func `a token whose ledger was forgotten is refused, and so is one of another space`()
        throws
    {
        try shelf.card("Rose")
        let phone = try Program(of: .malik, town)
        let token = try #require(try phone.sync(ShelfTown.centre).syncToken)
        let network = ShelfTown.home + Place.network.rawValue + "/"
        #expect(try phone.sync(network, since: token).status == 403)
        #expect(try phone.sync(ShelfTown.centre, since: token).status == 207)
        town.pass(91 * 86_400)
        try Jobs(town.site).schedule()
        try town.runJobs()
        #expect(try phone.sync(ShelfTown.centre, since: token).status == 403)
        #expect(try phone.sync(ShelfTown.centre).hrefs.count == 1)
    }

    @Test func `whoever leaves the space finds no collection`() throws {
        try shelf.card("Rose")
        let phone = try Program(of: .amina, town)
        #expect(try phone.sync(ShelfTown.centre).status == 207)
        try shelf.change("DELETE FROM membership WHERE person_id = \(try town.person(.amina))")
        #expect(try phone.sync(ShelfTown.centre).status == 404)
        #expect(try phone.propfind(ShelfTown.home, "d:displayname", depth: "1").hrefs.count == 1)
    }

    @Test func `a multiget answers for each address, known or not`() throws {
        let id = try shelf.card("Rose")
        let answer = try Program(of: .amina, town).send(
            .report, ShelfTown.centre,
            """
            <c:calendar-multiget \(Program.names)><d:prop><d:getetag/><c:calendar-data/></d:prop>
            <d:href>\(shelf.file(id))</d:href><d:href>http://localhost\(shelf.file(id))</d:href>
            <d:href>\(shelf.file(99_999))</d:href><d:href>/elsewhere/a%40b.ics</d:href>
            <d:href>\(ShelfTown.centre)\(id).vcf</d:href></c:calendar-multiget>
            """)
        #expect(answer.status == 207)
        #expect(answer.between("UID:", "&#13;").first == "\(id)")
        #expect(
            answer.gone == [
                shelf.file(99_999), "/elsewhere/a%40b.ics", "\(ShelfTown.centre)\(id).vcf",
            ])
    }

    @Test func `the tag of a list is that of the file, which is sent once`() throws {
        let id = try shelf.card("Rose")
        let phone = try Program(of: .amina, town)
        let list = try phone.propfind(
            ShelfTown.centre, "d:getetag", "d:getcontenttype", "d:resourcetype", depth: "1")
        let tag = try #require(list.between("<d:getetag>", "</d:getetag>").first)
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
        let file = try phone.send(.get, shelf.file(id))
        #expect(file.headers["ETag"] == tag)
        #expect(file.headers["Content-Type"] == "text/calendar; charset=utf-8")
        let again = try phone.send(.get, shelf.file(id), headers: ["If-None-Match": tag])
        #expect(again.status == 304 && again.body.isEmpty)
        try shelf.change("UPDATE item SET title = 'Rose trémière' WHERE id = \(id)")
        #expect(
            try phone.send(.get, shelf.file(id), headers: ["If-None-Match": tag]).status == 200)
    }

    @Test func `a long list comes in pieces, whole`() throws {
        let space = try town.space(.centre).id
        try town.site.database.write { db in
            for number in 1...450 {
                let id = try ItemStore(db: db).create(
                    ItemDraft(
                        space: space, kind: "card", author: nil, title: "Carte \(number)",
                        isPublished: true), at: town.now)
                try db.run("INSERT INTO card (id, body) VALUES (\(id), 'x')")
            }
        }
        let phone = try Program(of: .amina, town)
        let all = try phone.sync(ShelfTown.centre)
        #expect(all.hrefs.count == 450 && all.syncToken != nil)
        let texts = try phone.send(
            .report, ShelfTown.centre,
            """
            <c:calendar-query \(Program.names)><d:prop><c:calendar-data/></d:prop><c:filter>
            <c:comp-filter name="VCALENDAR"/></c:filter></c:calendar-query>
            """)
        #expect(texts.between("UID:", "&#13;").count == 450)
        #expect(texts.text.hasSuffix("</d:multistatus>\n"))
    }
}
