import Community
import Content
import Foundation
import HTTP
import Markup
import TestKit
import Testing

@testable import News

@Suite("Changing an item") struct HistoryTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    @Test func `each change is kept, and shown word by word, newest first`() throws {
        let id = try room.publish("Réunion", ["body": "Le jeudi à Toulouse."])
        try room.town.wait(60)
        #expect(try room.save(id, "Réunion", ["body": "Le lundi à Toulouse."]).status == 303)
        try room.town.wait(60)
        let answer = try room.save(
            id, "Réunion déplacée", by: .claire, ["body": "Le lundi à Toulouse."])
        #expect(answer.status == 303)
        let page = try room.town.visit(as: .malik).get(NewsPaths.history(id, in: room.space))
        #expect(page.status == 200)
        #expect(page.text.contains("<del>jeudi</del><ins>lundi</ins>"))
        #expect(page.text.contains("<ins> déplacée</ins>"))
        #expect(page.words.contains("Claire Vidal") && page.words.contains("Malik Benali"))
        #expect(page.words.contains("première version"))
    }

    @Test func `members do not see former versions`() throws {
        let id = try room.publish("Réunion")
        let path = NewsPaths.history(id, in: room.space)
        #expect(try room.town.visit(as: .malik).get(path).status == 200)
        #expect(try room.town.visit(as: .amina).get(path).status == 403)
    }

    @Test func `a long history is paged, each change shown once`() throws {
        let id = try room.publish("V", ["body": "mot0"])
        for number in 1...25 {
            #expect(try room.save(id, "V", ["body": "mot\(number)"]).status == 303)
        }
        let malik = try room.town.visit(as: .malik)
        var (address, text, pages) = (NewsPaths.history(id, in: room.space) as String?, "", 0)
        while let path = address {
            let page = try malik.get(path)
            (text, pages) = (text + page.text, pages + 1)
            address = page.values(of: "href").first { $0.contains("/history?from=") }
        }
        #expect(pages > 1)
        for number in 1...25 {
            let change = "<del>mot\(number - 1)</del><ins>mot\(number)</ins>"
            #expect(text.components(separatedBy: change).count == 2, "\(number)")
        }
    }

    @Test func `saving over somebody else's change loses neither text`() throws {
        let id = try room.publish("Commune", ["body": "Texte de départ"])
        let version = try room.version(id)
        let claire = try room.save(id, "De Claire", by: .claire, ["body": "Texte de Claire"])
        #expect(claire.status == 303)
        let answer = try room.save(
            id, "De Malik", ["body": "Texte de Malik"], version: version)
        #expect(answer.status == 409)
        for text in ["De Claire", "Texte de Claire", "De Malik", "Texte de Malik"] {
            #expect(answer.text.contains(text))
        }
        #expect(answer.words.contains("Claire Vidal"))
        let amina = try room.town.visit(as: .amina)
        #expect(try amina.get(room.address(id)).words.contains("Texte de Claire"))
        let again = try room.save(
            id, "De Malik", ["body": "Texte de Malik"], version: answer.input("version"))
        #expect(again.status == 303)
        #expect(try amina.get(room.address(id)).words.contains("Texte de Malik"))
        let history = try room.town.visit(as: .malik).get(NewsPaths.history(id, in: room.space))
        #expect(history.words.contains("Claire"))
    }

    @Test func `the journal notes an edit at most once an hour`() throws {
        let id = try room.publish("Suivie")
        for (seconds, count) in [(0, 1), (3599, 1), (1, 2), (60, 2)] {
            try room.town.wait(Double(seconds))
            #expect(try room.save(id, "Suivie encore").status == 303)
            #expect(try room.journal(id, "edited") == count)
        }
        #expect(try room.journal(id, "published") == 1)
    }

    @Test func `only moderators pin, trash and edit`() throws {
        let id = try room.publish("Protégée")
        let amina = try room.town.visit(as: .amina)
        #expect(try amina.get(room.address(id)).status == 200)
        #expect(try amina.post(NewsPaths.pin(id, in: room.space)).status == 403)
        #expect(try amina.get(NewsPaths.edit(id, in: room.space)).status == 403)
        #expect(try amina.put(room.address(id), room.form("Piratée")).status == 403)
        #expect(try amina.delete(room.address(id)).status == 403)
    }

    @Test func `a moderator of one space edits nothing in another`() throws {
        let network = try room.town.space(.network)
        let id = try room.publish("Ici", by: .claire)
        let there = NewsPaths.item(id, in: network)
        #expect(try room.town.visit(as: .claire).get(room.address(id)).status == 200)
        #expect(try room.town.visit(as: .claire).get(there).status == 404)
        #expect(try room.town.visit(as: .claire).delete(there).status == 404)
    }

    @Test func `a difference keeps words, spaces and lines, and escapes them`() {
        let html = WordDifference(from: "un <b> deux\ntrois", to: "un <b> 2\ntrois").html.markup
        #expect(html.contains("un &lt;b&gt; <del>deux</del><ins>2</ins><br>trois"))
        #expect(WordDifference(from: "pareil", to: "pareil").isEmpty)
        #expect(WordDifference(from: "", to: "").isEmpty)
        #expect(!WordDifference(from: "", to: "neuf").isEmpty)
    }

    @Test func `two long texts without a word in common are compared at once`() {
        let old = (0..<40_000).map { "a\($0)" }.joined(separator: " ")
        let new = (0..<40_000).map { "b\($0)" }.joined(separator: " ")
        let difference = WordDifference(from: old, to: new)
        #expect(difference.runs.count == 4)
    }

    @Test func `where few words changed, these alone are marked, wherever they stand`() {
        let old = (0..<900).map { "mot\($0)" }
        var new = old
        for place in stride(from: 50, to: 900, by: 100) { new[place] = "autre" }
        new.remove(at: 20)
        new.insert("neuf", at: 880)
        let runs = WordDifference(
            from: old.joined(separator: " "), to: new.joined(separator: " ")
        ).runs
        let added = runs.filter(\.isAddition).flatMap(\.words)
        let removed = runs.filter(\.isRemoval).flatMap(\.words)
        #expect(added.filter { $0 != " " } == Array(repeating: "autre", count: 9) + ["neuf"])
        #expect(removed.filter { $0 != " " }.count == 10)
        #expect(Self.text(runs, without: \.isAddition) == old.joined(separator: " "))
        #expect(Self.text(runs, without: \.isRemoval) == new.joined(separator: " "))
    }

    @Test func `where too much changed, the paragraphs that did not are still kept`() {
        let lines = { (name: String) in
            (0..<30).map { number in
                number.isMultiple(of: 3)
                    ? "garder \(number)\n"
                    : (0..<40).map { "\(name)\(number)-\($0)" }.joined(separator: " ") + "\n"
            }.joined()
        }
        let runs = WordDifference(from: lines("a"), to: lines("b")).runs
        #expect(runs.filter(\.isRemoval).count == 10)
        let kept = runs.filter { !$0.isAddition && !$0.isRemoval }.flatMap(\.words)
        #expect(kept.joined().split(separator: "\n").count == 10)
        #expect(Self.text(runs, without: \.isAddition) == lines("a"))
        #expect(Self.text(runs, without: \.isRemoval) == lines("b"))
    }

    @Test func `texts of random words are not compared word by word`() {
        var numbers = SystemRandomNumberGenerator()
        let text = { (0..<990).map { _ in "m\(numbers.next() % 500)" }.joined(separator: " ") }
        let (old, new) = (text(), text())
        let runs = WordDifference(from: old, to: new).runs
        #expect(runs.count <= 4)
        #expect(Self.text(runs, without: \.isAddition) == old)
        #expect(Self.text(runs, without: \.isRemoval) == new)
    }

    private static func text(
        _ runs: [WordDifference.Run], without isLeft: (WordDifference.Run) -> Bool
    ) -> String {
        runs.filter { !isLeft($0) }.flatMap(\.words).joined()
    }
}

extension WordDifference.Run {
    fileprivate var words: [Substring] {
        switch self {
        case .same(let words), .added(let words), .removed(let words): words
        }
    }

    fileprivate var isAddition: Bool { if case .added = self { true } else { false } }
    fileprivate var isRemoval: Bool { if case .removed = self { true } else { false } }
}
