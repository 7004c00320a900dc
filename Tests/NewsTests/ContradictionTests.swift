import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("Publishing to no more than was meant") struct ContradictionTests {
    let room: NewsTown
    private let bureau: String
    private let malik: Browser

    init() throws {
        room = try NewsTown()
        bureau = try room.group("Bureau", [.amina, .loic, .sofia])
        malik = try room.town.visit(as: .malik)
    }

    @Test func `a group that is ticked beside the whole space publishes to nobody`() throws {
        for audience in ["space", "moderators"] {
            let refused = try post(["audience": audience, "group": bureau])
            #expect(refused.status == 422)
            #expect(refused.words.contains("Des groupes sont cochés, mais un autre public"))
            #expect(refused.text.contains("value=\"\(bureau)\" checked"))
            #expect(refused.text.contains("value=\"\(audience)\" selected"))
            #expect(refused.text.contains("value=\"Le fonds de grève\""))
        }
        #expect(try items() == 0)
        #expect(try post(["audience": "groups", "group": bureau]).status == 303)
    }

    @Test func `neither is it kept as a draft that would come out to all one day`() throws {
        #expect(try post(["group": bureau, "state": "draft"]).status == 422)
        #expect(try items() == 0)
    }

    @Test func `a draft keeps the date that was given, whatever was chosen beside it`() throws {
        for when in ["later", "now"] {
            let kept = try post([
                "state": "draft", "when": when, "publish_day": "2019-06-14",
                "publish_time": "08:00",
            ])
            let form = try malik.get(#require(kept.location) + "/edit")
            #expect(form.input("publish_day") == "2019-06-14")
            #expect(form.input("publish_time") == "08:00")
            #expect(form.text.contains("value=\"later\" checked"))
        }
        #expect(try post(["state": "draft", "publish_day": "demain"]).status == 422)
        try room.town.wait(20 * 86_400)
        let front = HomePath.home(in: try room.town.space(.centre))
        #expect(try !room.town.visit(as: .amina).get(front).words.contains("Le fonds de grève"))
    }

    @Test func `a date beside “right away” publishes nothing`() throws {
        for fields in [["publish_day": "2019-06-10"], ["publish_time": "18:00"]] {
            let refused = try post(fields)
            #expect(refused.status == 422)
            #expect(refused.words.contains("Une date est indiquée, mais"))
            for value in fields.values { #expect(refused.text.contains("value=\"\(value)\"")) }
        }
        #expect(try items() == 0)
    }

    @Test func `a form as it is opened contradicts nothing`() throws {
        let page = try malik.get(NewsPaths.new(in: room.space))
        #expect(page.input("publish_day") == "" && page.input("publish_time") == "")
        let id = try room.publish("Une annonce")
        let edit = try malik.get(NewsPaths.edit(id, in: room.space))
        #expect(edit.input("publish_day") == "" && edit.input("publish_time") == "")
        #expect(try room.save(id, "Une annonce corrigée").status == 303)
    }

    @Test func `the server says for the button whom it publishes for, and when`() throws {
        let group = "&group=\(bureau)"
        for (query, expected) in [
            ("audience=groups" + group, "Publier pour 3 personnes"),
            ("out=1&audience=groups" + group, "Enregistrer pour 3 personnes"),
            (
                "audience=groups&when=later&publish_day=2019-11-29&publish_time=08:00" + group,
                "Programmer le vendredi 29 novembre à 8 h, pour 3 personnes"
            ),
            (
                "audience=everyone&when=later&publish_day=2020-11-27&publish_time=08:30",
                "Programmer le vendredi 27 novembre 2020 à 8 h 30, pour tout le monde"
            ),
            ("audience=everyone", "Publier pour tout le monde"),
            ("audience=space" + group, ""), ("audience=groups", ""), ("", ""),
            ("audience=space&when=later", ""),
            ("audience=space&when=now&publish_day=2019-06-10", ""),
        ] {
            let answer = try malik.get(SpacePaths.publication(in: room.space) + "?" + query)
            #expect(plain(answer.text) == "{\"text\":\"\(expected)\"}", "\(query)")
        }
    }

    @Test func `people of two groups count once, and those of a closed account not`() throws {
        let other = try room.group("Comité", [.sofia, .denis])
        let sofia = try room.town.person(.sofia)
        try room.change("UPDATE person SET disabled_at = 1 WHERE id = \(sofia)")
        let query = "?audience=groups&group=\(bureau)&group=\(other)"
        let answer = try malik.get(SpacePaths.publication(in: room.space) + query)
        #expect(plain(answer.text).contains("Publier pour 3 personnes"))
    }

    @Test func `without a script the preview says what the button will do`() throws {
        let fields = room.form(
            "Le fonds de grève", ["audience": "groups", "group": bureau, "preview": "1"])
        let page = try malik.post(room.items, fields)
        #expect(page.status == 200)
        #expect(plain(page.words).contains("le bouton fera ceci : Publier pour 3 personnes"))
        #expect(page.words.contains("Publier l’actualité"))
    }

    private func post(_ changes: [String: String]) throws -> Answer {
        try malik.post(room.items, room.form("Le fonds de grève", changes))
    }

    private func items() throws -> Int { try room.count("SELECT COUNT(*) AS n FROM news AS n") }

    private func plain(_ text: String) -> String {
        text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
}
