import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("What people type in the agenda") struct TypedTests {
    let room: AgendaTown

    init() throws { room = try AgendaTown() }

    @Test func `an event has its links and lines, and its file the whole of its title`() throws {
        let id = try room.add(Typed.title, ["text": Typed.text])
        #expect(try Typed.faults(in: room.page(id).text) == [])
        #expect(try Array(room.event(id).item.title.utf8) == Array(Typed.seen.utf8))
        let file = try room.visit(.loic).get(AgendaPaths.file(id, in: room.space))
        #expect(file.headers["Content-Disposition"]?.contains(Typed.file + ".ics") == true)
    }

    @Test func `texts from before an upgrade are rendered again, those of one date too`() throws {
        let id = try room.add("Permanence", ["text": "Un.\nDeux."])
        try room.town.site.database.write { db in
            try db.run("UPDATE event SET text_html = 'ancien'")
            try db.run(
                """
                INSERT INTO event_override (event_id, recurrence_id, text, text_html)
                VALUES (\(id), '20300115T180000', \("Trois.\nQuatre."), 'ancien')
                """)
            try db.run("DELETE FROM rendered_text")
        }
        try Jobs(room.town.site).schedule()
        try room.town.runJobs()
        let html: [String] = try room.town.site.database.read { db in
            try db.values("SELECT e.text_html FROM event AS e")
                + db.values("SELECT v.text_html FROM event_override AS v")
        }
        #expect(html == ["<p>Un.<br>\nDeux.</p>\n", "<p>Trois.<br>\nQuatre.</p>\n"])
    }

    @Test func `a theme is not there twice in letters that look the same`() throws {
        let themes = ThemeKind.agenda.all(in: room.space)
        for (name, status) in [("Stages", 303), (Typed.disguised("Stages"), 422)] {
            let answer = try room.visit(.malik).post(themes, ["name": name, "colour": "blue"])
            #expect(answer.status == status)
        }
    }
}
