import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import News

/// The town's clock stands at 14 h 30 on 3 June 2019.
@Suite("An item at its minute") struct ScheduleTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    private func later(_ time: String, day: String = "2019-06-03") -> [String: String] {
        ["when": "later", "publish_day": day, "publish_time": time]
    }

    private func refusal(_ changes: [String: String]) throws -> String {
        let answer = try room.town.visit(as: .malik).post(room.items, room.form("T", changes))
        #expect(answer.status == 422)
        return answer.words
    }

    @Test func `nobody but moderators sees it before, everybody does after, by the job alone`()
        throws
    {
        let id = try room.publish("Surprise", later("15:00").merging(["asks_reading": "1"]) { $1 })
        let amina = try room.town.visit(as: .amina)
        let token = try feed(of: amina)
        try room.town.wait(29 * 60 + 59)
        for path in [room.home, NewsPaths.archive(in: room.space), token] {
            let page = try amina.get(path)
            #expect(page.status == 200)
            #expect(!page.text.contains("Surprise"), "\(path)")
        }
        #expect(try amina.get(room.address(id)).status == 404)
        #expect(try amina.get(SpacePaths.item(id, in: room.space)).status == 404)
        #expect(try room.town.visit(as: .malik).get(room.address(id)).status == 200)
        #expect(try room.journal(id, "published") == 0)
        #expect(try room.notices(.amina) == 0)
        try room.town.wait(1)
        for path in [room.home, NewsPaths.archive(in: room.space), token, room.address(id)] {
            #expect(try amina.get(path).text.contains("Surprise"), "\(path)")
        }
        #expect(try room.journal(id, "published") == 1)
        #expect(try room.notices(.sofia) == 1)
        #expect(try room.town.visit(as: .amina).get(room.address(id)).words.contains("15 h"))
    }

    private func feed(of browser: Browser) throws -> String {
        try browser.post(AccountPaths.feed())
        let page = try browser.get(AccountPaths.feed())
        let address = try #require(page.values(of: "value").first { $0.contains("/feeds/") })
        return try #require(address.range(of: "/feeds/").map { String(address[$0.lowerBound...]) })
    }

    @Test func `a moment that has passed is refused, the next minute is not`() throws {
        #expect(try refusal(later("14:29")).contains("déjà passée"))
        #expect(try refusal(later("14:30")).contains("déjà passée"))
        try room.publish("À temps", later("14:31"))
    }

    @Test func `a day or a time that does not exist is refused`() throws {
        for (day, time) in [
            ("2019-02-30", "10:00"), ("2019-13-01", "10:00"), ("hier", "10:00"), ("", ""),
            ("2019-07-01", "24:00"), ("2019-07-01", "9:00"), ("2019-07-01", ""),
            ("2019-07-01", "10:00:60"),
        ] {
            #expect(try refusal(later(time, day: day)).contains("Indiquez le jour"))
        }
    }

    @Test func `a plan that the form does not offer is refused`() throws {
        #expect(
            try refusal(later("10:00", day: "2019-07-01").merging(["when": "someday"]) { $1 })
                .contains("Indiquez le jour"))
    }

    @Test func `an hour that spring skips is the next one`() throws {
        let id = try room.publish("Printemps", later("02:30", day: "2020-03-29"))
        let page = try room.town.visit(as: .malik).get(room.address(id))
        #expect(page.words.contains("3 h 30"))
    }

    @Test func `it may not expire before it appears, nor in the past`() throws {
        let plan = later("15:00")
        let first = plan.merging(["expires_day": "2019-06-03", "expires_time": "15:00"]) { $1 }
        #expect(try refusal(first).contains("avant de paraître"))
        let past = ["expires_day": "2019-06-03", "expires_time": "14:30"]
        #expect(try refusal(past).contains("déjà passée"))
        try room.publish("Courte", ["expires_day": "2019-06-03", "expires_time": "14:31"])
    }

    @Test func `it expires by itself, for good, and moderators find it again`() throws {
        let id = try room.publish("Brève", ["expires_day": "2019-06-03", "expires_time": "15:00"])
        let amina = try room.town.visit(as: .amina)
        try room.town.wait(1799)
        #expect(try amina.get(room.address(id)).status == 200)
        try room.town.wait(1)
        #expect(try amina.get(room.address(id)).status == 404)
        #expect(try !amina.get(room.home).words.contains("Brève"))
        #expect(try !amina.get(NewsPaths.archive(in: room.space)).words.contains("Brève"))
        let path = NewsPaths.drafts(in: room.space) + "?state=expired"
        #expect(try room.town.visit(as: .malik).get(path).words.contains("Brève"))
    }

    @Test func `without a time, it expires when its day ends in the zone of the space`() throws {
        let id = try room.publish("Du jour", ["expires_day": "2019-06-03"])
        let amina = try room.town.visit(as: .amina)
        try room.town.wait(9 * 3600 + 28 * 60)
        #expect(try amina.get(room.address(id)).status == 200)
        try room.town.wait(120)
        #expect(try amina.get(room.address(id)).status == 404)
    }

    @Test func `rescheduled, only the new minute counts`() throws {
        let id = try room.publish("Déplacée", later("15:00"))
        #expect(try room.save(id, "Déplacée", later("16:00")).status == 303)
        let amina = try room.town.visit(as: .amina)
        try room.town.wait(3600)
        #expect(try amina.get(room.address(id)).status == 404)
        try room.town.wait(1800)
        #expect(try amina.get(room.address(id)).status == 200)
        #expect(try room.journal(id, "published") == 1)
    }

    @Test func `an editor that was open when the minute came keeps the item published`() throws {
        let id = try room.publish("Ouverte", later("15:00"))
        let version = try room.version(id)
        try room.town.wait(3600)
        let answer = try room.save(id, "Ouverte, relue", later("15:00"), version: version)
        #expect(answer.status == 303)
        let words = try room.town.visit(as: .amina).get(room.address(id)).words
        #expect(words.contains("Ouverte, relue"))
        #expect(try room.journal(id, "published") == 1)
    }

    @Test func `a job that runs twice publishes once`() throws {
        let id = try room.publish("Une fois", later("15:00"))
        try room.town.wait(1800)
        try room.town.site.database.write { db in
            for kind in ["news.publish", "news.expire", "news.tend"] {
                try JobQueue(db).enqueue(kind, payload: id.description, at: room.town.now)
            }
        }
        try room.town.runJobs()
        #expect(try room.journal(id, "published") == 1)
        #expect(try room.town.visit(as: .amina).get(room.address(id)).status == 200)
    }

    @Test func `in the trash at its minute, it stays there; restored, it appears`() throws {
        let id = try room.publish("Rattrapée", later("15:00"))
        let malik = try room.town.visit(as: .malik)
        try malik.delete(room.address(id))
        try room.town.wait(3600)
        #expect(try room.journal(id, "published") == 0)
        try malik.post(SpacePaths.restoration(id, in: room.space))
        try room.town.site.database.write {
            try JobQueue($0).enqueue("news.tend", at: room.town.now)
        }
        try room.town.runJobs()
        #expect(try room.town.visit(as: .amina).get(room.address(id)).status == 200)
    }
}
