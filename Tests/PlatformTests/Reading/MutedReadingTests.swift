import Foundation
import HTTP
import TestKit
import Testing

@testable import Platform

@Suite("Of whom one does not wish to read nothing is new") struct MutedReadingTests {
    let square: ReadingTown

    init() throws { square = try ReadingTown() }

    private var inbox: String { square.home + "/messages" }

    private func mute(_ resident: Resident) throws {
        let person = try square.town.person(resident)
        try square.send(.amina, "\(square.home)/members/\(person)/mute")
    }

    private func unmute(_ resident: Resident) throws {
        let person = try square.town.person(resident)
        try square.remove(.amina, "\(square.home)/members/\(person)/mute")
    }

    private func write(_ subject: String, by resident: Resident) throws {
        var form: FormFields = [
            "to": "", "subject": subject, "text": "Bonjour.", "when": "now", "send_day": "",
            "send_time": "", "answers_go": "author", "answer_day": "", "answer_time": "",
        ]
        form.append("person", "\(try square.town.person(.amina))")
        try square.send(resident, inbox + "/sent", form)
    }

    /// What the inbox says: how many lines bear a mark, and the number in the rail.
    private func letters() throws -> [Int] {
        let page = try square.visit(.amina).get(inbox)
        let rail = page.words.firstMatch(of: /E-mail ([0-9]+) en attente/)?.output.1
        return [dots(page), rail.flatMap { Int($0) } ?? 0]
    }

    private func notices() throws -> Int {
        dots(try square.visit(.amina).get("/account/notices"))
    }

    private func dots(_ page: Answer) -> Int {
        page.text.components(separatedBy: "class=\"dot\"").count - 1
    }

    @Test func `a letter of theirs comes, without a mark, a number or the first place`() throws {
        try mute(.loic)
        try write("De Sofia", by: .sofia)
        try write("De Loïc", by: .loic)
        #expect(try letters() == [1, 1])
        let page = try square.visit(.amina).get(inbox).words
        let (first, last) = (page.range(of: "De Sofia"), page.range(of: "De Loïc"))
        #expect(try #require(first).lowerBound < #require(last).lowerBound)
        let home = try square.visit(.amina).get(square.home).words
        #expect(home.contains("De Sofia") && !home.contains("De Loïc"))
    }

    @Test func `a letter that came before is new no more, until one reads them again`() throws {
        try write("De Loïc", by: .loic)
        #expect(try letters() == [1, 1])
        try mute(.loic)
        #expect(try letters() == [0, 0])
        #expect(try !square.visit(.amina).get(square.home).words.contains("De Loïc"))
        try unmute(.loic)
        #expect(try letters() == [1, 1])
    }

    @Test func `a notice of what they did is unread no more, until one reads them again`() throws {
        let topic = try square.open("Question", by: .amina)
        _ = try square.reply("Une réponse.", in: topic, by: .loic)
        #expect(try notices() == 1)
        try mute(.loic)
        #expect(try notices() == 0)
        let page = try square.visit(.amina).get("/account/notices").words
        #expect(page.contains("Question") && !page.contains("Avis 1"))
        try unmute(.loic)
        #expect(try notices() == 1)
    }
}
