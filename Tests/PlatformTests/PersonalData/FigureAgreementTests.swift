import Community
import Content
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("The figures of all modules") struct FigureAgreementTests {
    let here: PersonalTown

    init() throws {
        here = try PersonalTown()
        try here.leaveTraces(.amina, "d’Amina")
        try here.leaveTraces(.loic, "de Loïc")
    }

    @Test func `agree with the lists, of which the trash is no part`() throws {
        #expect(try figures()["news.published"] == [1, 0])
        #expect(try figures()["comments.written"] == [2, 0])
        #expect(try figures()["forum.topics"] == [1, 0])
        #expect(try figures()["forum.posts"] == [3, 0])
        #expect(try figures()["news.confirmed"] == [2, 0])
        #expect(try figures()["people.active"] == [3, 0])
        let tally = try here.town.visit(as: .malik).get(here.newsAddress + "/reading").words
        #expect(tally.contains("2"))
        try here.town.visit(as: .malik).delete(here.newsAddress)
        #expect(try figures()["news.published"] == [0, 0])
        #expect(try figures()["news.confirmedShare"] == [nil, nil])
    }

    /// Malik wrote it: the other members and the partner were asked.
    @Test func `a share is of those who were asked, and of nobody it is none`() throws {
        let share = try #require(try figures()["news.confirmedShare"])
        let now = try #require(share[0])
        #expect(abs(now - 100 * 2 / 6) < 0.01)
        #expect(share[1] == nil)
        let page = try here.town.visit(as: .malik).get(
            "/\(here.space.slug)/administration/figures")
        #expect(page.words.contains("confirmées 33 % sans objet sans objet"))
    }

    @Test func `of one space are none of the other's`() throws {
        let network = try here.town.space(.network)
        for (name, values) in try figures(in: network)
        where name.hasPrefix("forum") || name.hasPrefix("news") || name.hasPrefix("comments") {
            #expect(values.allSatisfy { $0 ?? 0 == 0 }, "\(name)")
        }
    }

    private func figures(in space: Space? = nil) throws -> [String: [Double?]] {
        let day: TimeInterval = 86_400
        let now = here.town.now
        return try here.town.site.database.read { db in
            try FigureStore(db: db).values(
                here.town.site.declarations.all(), of: space ?? here.space,
                in: [
                    FigurePeriod(from: now - 30 * day, to: now + day),
                    FigurePeriod(from: now - 365 * day, to: now - 335 * day),
                ])
        }
    }
}
