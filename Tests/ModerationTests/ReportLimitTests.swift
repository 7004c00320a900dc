import Community
import FoundationEssentials
import HTTP
import Storage
import TestKit
import Testing

@testable import Content
@testable import Moderation

@Suite("Reporting too much, and to nobody") struct ReportLimitTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    @Test func `the eleventh report in an hour comes back with its text`() throws {
        var comments: [Item.ID] = []
        for number in 0...ReportForm.most {
            comments.append(try board.id(board.comment("Mot \(number)", on: card, by: .loic)))
        }
        for comment in comments.dropLast() {
            #expect(try board.report(comment, by: .sofia).status == 303)
        }
        let answer = try board.report(comments[ReportForm.most], by: .sofia, "false", "C’est faux.")
        #expect(answer.status == 429)
        #expect(answer.words.contains("10 signalements en une heure"))
        #expect(answer.words.contains("C’est faux."))
        #expect(answer.text.contains("value=\"false\" checked"))
        #expect(try board.cases().count == ReportForm.most)
        // What was reported before is no report more, and others are free.
        #expect(try board.report(comments[0], by: .sofia).status == 303)
        #expect(try board.report(comments[ReportForm.most], by: .denis).status == 303)
        let past = board.town.now.addingTimeInterval(-3600)
        try board.write { try $0.run("UPDATE report SET at = \(past)") }
        #expect(try board.report(comments[ReportForm.most], by: .sofia).status == 303)
    }

    @Test func `the sixth appeal in a day comes back with its text`() throws {
        var decided: [Int64] = []
        for number in 1...6 {
            let comment = try board.id(board.comment("Mot \(number)", on: card, by: .loic))
            try board.report(comment, by: .sofia)
            let id = try #require(try board.cases().last)
            try board.decide(id, "warn", by: .malik)
            decided.append(id)
        }
        for id in decided.dropLast() { #expect(try board.appeal(id, by: .loic).status == 303) }
        let answer = try board.appeal(decided[5], by: .loic)
        #expect(answer.status == 429)
        #expect(answer.words.contains("5 recours en un jour"))
        #expect(answer.words.contains("Je ne visais personne."))
        let past = board.town.now.addingTimeInterval(-86_400)
        try board.write { try $0.run("UPDATE moderation_case SET opened_at = \(past)") }
        #expect(try board.appeal(decided[5], by: .loic).status == 303)
    }

    @Test func `who reports the only moderator is told that it waits, and it is kept`() throws {
        let own = try board.id(board.comment("Je décide", on: card, by: .malik))
        let claire = try board.town.person(.claire)
        try board.write {
            try $0.run(
                """
                UPDATE membership SET role = 'member'
                WHERE space_id = \(board.space.id) AND person_id = \(claire)
                """)
        }
        let sofia = try board.visit(.sofia)
        let told = try sofia.follow(sofia.follow(board.report(own, by: .sofia)))
        #expect(told.words.contains("dès que quelqu’un d’autre rejoindra la modération"))
        #expect(try board.cases().count == 1)
        let other = try board.id(board.comment("Un mot", on: card, by: .loic))
        let usual = try sofia.follow(sofia.follow(board.report(other, by: .sofia)))
        #expect(usual.words.contains("La modération est prévenue."))
    }
}
