import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("The agenda on a telephone") struct EventCollectionTests {
    let here: PhoneTown
    var town: Town { here.town }

    init() throws { here = try PhoneTown() }

    private func query(_ filter: String, data: String = "<c:calendar-data/>") throws -> Answer {
        try Program(of: .amina, town).send(
            .report, PhoneTown.calendar,
            """
            <c:calendar-query \(Program.names)><d:prop><d:getetag/>\(data)</d:prop><c:filter>
            <c:comp-filter name="VCALENDAR">\(filter)</c:comp-filter></c:filter></c:calendar-query>
            """)
    }

    private func within(_ start: String, _ end: String) -> String {
        """
        <c:comp-filter name="VEVENT"><c:time-range start="\(start)" end="\(end)"/></c:comp-filter>
        """
    }

    @Test func `an event is a file with its title, place and time`() throws {
        let id = try here.add("Réunion, salle 3 ; venez")
        let file = try Program(of: .amina, town).send(.get, here.file(id))
        #expect(file.status == 200)
        #expect(file.text.contains("SUMMARY:Réunion\\, salle 3 \\; venez\r\n"))
        #expect(file.text.contains("LOCATION:Bourse du travail\\, Toulouse\r\n"))
        #expect(file.text.contains("DTSTART;TZID=Europe/Paris:20300115T180000\r\n"))
        #expect(file.text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    }

    @Test func `a phone knows who organises, and why an event is called off`() throws {
        let id = try here.add("Réunion", ["organiser": "Union départementale"])
        try town.visit(as: .malik).post(
            AgendaPaths.cancellation(id, in: here.space), ["word": "Canicule."])
        let file = try Program(of: .amina, town).send(.get, here.file(id)).text
        #expect(file.contains("CONTACT:Union départementale\r\n"))
        #expect(file.contains("DESCRIPTION:Canicule.") && file.contains("STATUS:CANCELLED\r\n"))
    }

    @Test func `drafts and proposals are not there, for their authors and moderators either`()
        throws
    {
        let id = try here.add("Réunion")
        _ = try town.visit(as: .amina).post(
            AgendaPaths.agenda(in: here.space), here.form("Proposition", ["do": "propose"]))
        for resident in [Resident.amina, .malik] {
            #expect(
                try Program(of: resident, town).sync(PhoneTown.calendar).hrefs == [here.file(id)])
        }
    }

    @Test func `what changes an event in any way comes with the next sync`() throws {
        let id = try here.add("Réunion")
        let phone = try Program(of: .amina, town)
        var token = try #require(try phone.sync(PhoneTown.calendar).syncToken)
        try here.rename(id, "Réunion publique")
        for sql: SQL in [
            "UPDATE event SET place = 'Mairie' WHERE item_id = \(id)",
            "UPDATE event SET cancelled_at = 1 WHERE item_id = \(id)",
            "UPDATE item SET trashed_at = 1 WHERE id = \(id)",
            "UPDATE item SET trashed_at = NULL WHERE id = \(id)",
            "UPDATE item SET audience = 'moderators' WHERE id = \(id)",
            "UPDATE item SET audience = 'space' WHERE id = \(id)",
            "DELETE FROM item WHERE id = \(id)",
        ] {
            let changes = try phone.sync(PhoneTown.calendar, since: token)
            #expect(changes.hrefs == [here.file(id)])
            token = try #require(changes.syncToken)
            #expect(try phone.sync(PhoneTown.calendar, since: token).hrefs.isEmpty)
            try here.change(sql)
        }
        #expect(try phone.sync(PhoneTown.calendar, since: token).gone == [here.file(id)])
    }

    @Test func `a comment does not have it fetched again`() throws {
        let id = try here.add("Réunion")
        let phone = try Program(of: .amina, town)
        let token = try #require(try phone.sync(PhoneTown.calendar).syncToken)
        let item: Item.ID = id
        _ = try town.site.database.write { db in
            try ItemStore(db: db).create(
                ItemDraft(
                    space: here.space.id, kind: "comment", parent: item, author: nil, title: "",
                    isPublished: true), at: town.now)
        }
        #expect(try phone.sync(PhoneTown.calendar, since: token).hrefs.isEmpty)
    }

    @Test func `a range finds a series by each of its dates, and whole days by their day`() throws {
        let series = try here.add("Permanence", PhoneTown.weekly)
        let day = try here.add("Colloque", ["whole_days": "1", "start_time": "", "end_time": ""])
        let third = try query(within("20300129T000000Z", "20300130T000000Z"))
        #expect(third.hrefs == [here.file(series)])
        #expect(try query(within("20300212T000000Z", "20300213T000000Z")).hrefs.isEmpty)
        // At 17:00 in UTC the meeting of 18:00 in Paris has begun, at 19:00 it is over.
        #expect(
            try query(within("20300122T185900Z", "20300122T190000Z")).hrefs == [here.file(series)])
        #expect(try query(within("20300122T190000Z", "20300122T200000Z")).hrefs.isEmpty)
        let both = try query(within("20300115T120000Z", "20300115T123000Z"))
        #expect(both.hrefs == [here.file(day)])
        #expect(try query("<c:comp-filter name='VTODO'/>").hrefs.isEmpty)
        #expect(try query("<c:comp-filter name='VEVENT'/>").hrefs.count == 2)
    }

    @Test func `expanded, each date of a series stands for itself, in UTC`() throws {
        try here.add("Permanence", PhoneTown.weekly)
        let answer = try query(
            within("20300120T000000Z", "20300202T000000Z"),
            data: """
                <c:calendar-data><c:expand start="20300120T000000Z" end="20300202T000000Z"/>
                </c:calendar-data>
                """)
        #expect(answer.between("BEGIN:VEVENT", "END:VEVENT").count == 2)
        #expect(answer.between("DTSTART:", "&#13;") == ["20300122T170000Z", "20300129T170000Z"])
        #expect(
            answer.between("RECURRENCE-ID:", "&#13;") == ["20300122T170000Z", "20300129T170000Z"])
        #expect(!answer.text.contains("RRULE"))
    }

    @Test func `expanded, added dates and whole days are dates by themselves`() throws {
        let id = try here.add("Stage", ["whole_days": "1", "start_time": "", "end_time": ""])
        try here.change(
            "UPDATE event SET added_dates = '20300120' WHERE item_id = \(id)")
        try town.site.database.write { try DateWriting(db: $0, now: town.now).write(id) }
        let answer = try query(
            within("20300101T000000Z", "20300301T000000Z"),
            data: """
                <c:calendar-data><c:expand start="20300101T000000Z" end="20300301T000000Z"/>
                </c:calendar-data>
                """)
        #expect(answer.between("DTSTART;VALUE=DATE:", "&#13;") == ["20300115", "20300120"])
        #expect(!answer.text.contains("RDATE"))
    }

    @Test func `more than two years are not taken apart`() throws {
        try here.add("Permanence", PhoneTown.weekly)
        func expand(until end: String) throws -> Answer {
            try query(
                within("20300101T000000Z", "20300301T000000Z"),
                data: """
                    <c:calendar-data><c:expand start="20300101T000000Z" end="\(end)"/>
                    </c:calendar-data>
                    """)
        }
        #expect(try expand(until: "20311231T000000Z").status == 207)
        let refused = try expand(until: "20330101T000000Z")
        #expect(refused.status == 403)
        #expect(refused.text.contains("<d:number-of-matches-within-limits/>"), "\(refused.text)")
    }

    @Test func `many are taken apart one after the other, each whole`() throws {
        for number in 1...5 { try here.add("Permanence \(number)", PhoneTown.weekly) }
        let answer = try query(
            within("20300101T000000Z", "20300301T000000Z"),
            data: """
                <c:calendar-data><c:expand start="20300101T000000Z" end="20300301T000000Z"/>
                </c:calendar-data>
                """)
        #expect(answer.hrefs.count == 5)
        #expect(answer.between("BEGIN:VEVENT", "END:VEVENT").count == 20)
    }

    @Test func `a calendar says what it is, and that it is read only`() throws {
        try here.add("Réunion")
        let answer = try Program(of: .amina, town).propfind(
            PhoneTown.calendar, "d:resourcetype", "d:supported-report-set",
            "c:supported-calendar-component-set", "d:current-user-privilege-set")
        #expect(answer.text.contains("<d:resourcetype><d:collection/><c:calendar/>"))
        #expect(answer.text.contains("<d:report><d:sync-collection/></d:report>"))
        #expect(answer.text.contains("<c:comp name=\"VEVENT\"/>"))
        #expect(!answer.text.contains("<d:write"))
    }

    @Test func `each answer takes at most fifteen statements, the first look as well`() throws {
        for number in 1...12 { try here.add("Réunion \(number)", PhoneTown.weekly) }
        let amina = try town.person(.amina)
        let stage = try SampleStage(
            town.site, in: here.space,
            cast: SampleCast(
                author: amina, moderator: try town.person(.malik),
                administrator: try town.person(.claire), password: Resident.password),
            caller: amina)
        for route in EventCollection.kind.routes {
            let cost = try stage.cost(of: route)
            #expect((0...15).contains(cost.statements), "\(cost.name) takes \(cost.statements)")
            #expect([200, 204, 207].contains(cost.status), "\(cost.name): \(cost.status)")
        }
    }
}
