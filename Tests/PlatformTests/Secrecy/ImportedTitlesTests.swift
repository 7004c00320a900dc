import Community
import Content
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("Titles of a calendar that comes again") struct ImportedTitlesTests {
    let town: Town
    let space: String

    init() throws {
        town = try Town(features: features)
        space = "/" + (try town.space(.centre).slug)
    }

    private func take(_ names: String..., word: String) throws {
        let events = names.map { name in
            """
            BEGIN:VEVENT\r\nUID:\(name)\r\nSUMMARY:\(name) \(word)\r
            DTSTART;TZID=Europe/Paris:20300115T180000\r
            LAST-MODIFIED:\(word == "connue" ? "2019" : "2020")0101T000000Z\r\nEND:VEVENT\r\n
            """
        }
        let text = "BEGIN:VCALENDAR\r\n" + events.joined() + "END:VCALENDAR\r\n"
        let file = try UploadedFile("agenda.ics", Array(text.utf8), in: town.site.files)
        let malik = try town.visit(as: .malik)
        let path = try #require(malik.post(space + "/agenda/imports", [:], files: [file]).location)
        #expect(try malik.post(path, [:]).status == 303)
        try town.runJobs()
    }

    private func save(_ name: String, _ fields: FormFields) throws {
        let id: Item.ID = try town.site.database.read {
            try $0.one("SELECT e.item_id FROM event AS e WHERE e.uid = \(name)")
        }
        try town.site.database.write { db in
            try FollowStore(db: db).set(
                .messages, of: .item(id), by: try town.person(.loic),
                in: try town.space(.centre).id, at: town.now)
        }
        let malik = try town.visit(as: .malik)
        let address = "\(space)/agenda/\(id)"
        let version = try malik.get(address + "/edit").input("version") ?? ""
        var form: FormFields = [
            "title": name, "start_day": "2030-01-15", "start_time": "18:00", "version": version,
            "comments_open": "1",
        ]
        for field in fields.all { form.append(field.name, field.value) }
        let answer = try malik.put(address, form)
        #expect(answer.status == 303, "\(answer.words)")
    }

    @Test func `tells nobody of a draft, and of what is for a group those of the group`() throws {
        try take("Alpha", "Bravo", "Carla", word: "connue")
        let group = try town.group("Bureau", [.amina])
        try save("Alpha", ["audience": "groups", "group": group, "do": "save"])
        try save("Bravo", ["audience": "space", "do": "draft"])
        try take("Alpha", "Bravo", "Carla", word: "secrète")
        func page(_ resident: Resident, _ address: String) throws -> String {
            try town.visit(as: resident).get(address).words
        }
        let news = space + "/whats-new?period=all"
        #expect(try page(.loic, news).contains("Carla secrète"))
        for address in [news, "/account/notices", space] {
            let words = try page(.loic, address)
            #expect(!words.contains("Alpha secrète") && !words.contains("Bravo secrète"))
        }
        #expect(try page(.amina, news).contains("Alpha secrète"))
        #expect(try !page(.amina, news).contains("Bravo secrète"))
    }
}
