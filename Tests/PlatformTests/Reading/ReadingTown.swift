import Community
import Content
import Foundation
import HTTP
import TestKit

@testable import Platform

/// A town with all its modules, and what each page says is new to somebody there.
final class ReadingTown {
    let town: Town
    let space: Space
    /// Where all write, and where Amina and Sofia alone do.
    private(set) var themes: (open: String, west: String) = ("", "")

    init() throws {
        town = try Town(features: features)
        space = try town.space(.centre)
        try town.wait(60)
        let group = try town.group("Ouest", [.amina, .sofia])
        themes.open = try theme("Entraide", ["audience": "space"])
        themes.west = try theme("Ouest", ["audience": "groups", "group": group])
    }

    var home: String { "/\(space.slug)" }
    var forum: String { home + "/forum" }
    var whatsNew: String { home + "/whats-new" }

    func topic(_ id: Int) -> String { "\(forum)/topics/\(id)" }
    func post(_ id: Int) -> String { "\(forum)/posts/\(id)" }
    func news(_ id: Int) -> String { "\(home)/news/\(id)" }

    private func theme(_ name: String, _ more: [String: String]) throws -> String {
        var fields: FormFields = [
            "name": name, "summary": "", "colour": "green", "opening": "participants",
        ]
        for (name, value) in more { fields.append(name, value) }
        try send(.malik, forum + "/themes", fields)
        let page = try visit(.malik).get(forum + "/themes")
        let ids = page.text.matches(of: /\/forum\/themes\/([0-9]+)/).map { String($0.output.1) }
        guard let id = ids.max(by: { (Int($0) ?? 0) < (Int($1) ?? 0) }) else {
            throw TownError.missing(name)
        }
        return id
    }

    func visit(_ resident: Resident) throws -> Browser { try town.visit(as: resident) }

    /// Sends a form that must be taken, a second after what was before.
    @discardableResult
    func send(
        _ resident: Resident, _ address: String, _ fields: FormFields = [:]
    ) throws -> Answer {
        town.pass(1)
        return try taken(visit(resident).post(address, fields), address)
    }

    @discardableResult
    func remove(_ resident: Resident, _ address: String) throws -> Answer {
        town.pass(1)
        return try taken(visit(resident).delete(address), address)
    }

    private func taken(_ answer: Answer, _ address: String) throws -> Answer {
        guard answer.status == 303 else {
            throw TownError.missing("\(address): \(answer.status) \(answer.words)")
        }
        return answer
    }

    /// Looks at a page, and has what it owes written.
    @discardableResult
    func read(_ resident: Resident, _ address: String) throws -> Answer {
        town.pass(1)
        let answer = try visit(resident).get(address)
        town.site.deferredWrites.drain(town.site.database, log: town.site.log)
        return answer
    }

    func open(_ title: String, by resident: Resident, isWest: Bool = false) throws -> Int {
        let theme = isWest ? themes.west : themes.open
        let answer = try send(
            resident, "\(forum)/themes/\(theme)/topics",
            ["title": title, "text": "Bonjour, \(title).", "tags": ""])
        return try Self.number(answer, /\/topics\/([0-9]+)/)
    }

    func reply(_ text: String, in topic: Int, by resident: Resident) throws -> Int {
        let answer = try send(resident, self.topic(topic) + "/posts", ["text": text])
        return try Self.number(answer, /#post-([0-9]+)/)
    }

    /// The messages of a topic's first page, in their order.
    func posts(_ topic: Int) throws -> [Int] {
        try visit(.malik).get(self.topic(topic)).text
            .matches(of: /id="post-([0-9]+)"/).compactMap { Int($0.output.1) }
    }

    /// The message that opens a topic.
    func opening(_ topic: Int) throws -> Int {
        guard let found = try posts(topic).first else { throw TownError.missing("\(topic)") }
        return found
    }

    func publish(_ title: String) throws -> Int {
        let answer = try send(
            .malik, home + "/news",
            [
                "title": title, "summary": "", "body": "Le texte.", "category": "",
                "audience": "space", "when": "now", "publish_day": "", "publish_time": "",
                "expires_day": "", "expires_time": "", "comments_open": "1",
            ])
        return try Self.number(answer, /\/news\/([0-9]+)/)
    }

    func comment(_ text: String, on news: Int, by resident: Resident) throws -> Int {
        let answer = try send(resident, "\(home)/items/\(news)/comments", ["text": text])
        return try Self.number(answer, /#comment-([0-9]+)/)
    }

    private static func number(_ answer: Answer, _ place: Regex<(Substring, Substring)>) throws
        -> Int
    {
        guard let found = answer.location?.firstMatch(of: place), let id = Int(found.output.1)
        else { throw TownError.missing(answer.location ?? answer.words) }
        return id
    }

    /// What takes back the last act, as the next page alone offers it.
    func undo(_ resident: Resident, after answer: Answer) throws -> String {
        let page = try visit(resident).follow(answer)
        let offered = page.text.firstMatch(
            of: /class="flash[^>]*>.*?<form[^>]*action="([^"]+)"/.dotMatchesNewlines())
        guard let offered else { throw TownError.missing("no undo: \(page.words)") }
        return String(offered.output.1).replacing("&amp;", with: "&")
    }
}
